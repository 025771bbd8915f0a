using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

internal sealed class JsonListForm : SourceKindForm
{
    public override SourceKind Kind => SourceKind.JsonList;

    public override string Word(HubTexts texts) => texts["JSON list"];

    public override string? Hint(HubTexts texts) =>
        texts["Paths of names and numbers joined by dots, such as props.pageProps.posts; * stands for every member."];

    public override IReadOnlyList<RuleRow> Rows(HubTexts texts) =>
    [
        new(
            IsPair: true,
            Line("Item", texts["Entries"], texts["Left empty where the document is the list itself."]),
            Line("Script", texts["Script of the page"], texts["Its id, its type or its variable; left empty for a JSON document."])),
        new(
            IsPair: true,
            Line("Link", texts["Address"]),
            Line("UrlPattern", texts["Pattern of the address"], texts["Where the address is only a name: /news/{} puts it in place of the braces."])),
        new(IsPair: true, Line("Title", texts["Title"]), Line("Date", texts["Date"])),
        new(IsPair: true, Line("Summary", texts["Summary"]), Line("Image", texts["Picture"])),
        new(IsPair: false, Line("Key", texts["Identifier"], texts["Where an entry keeps it when its address changes."])),
        Addresses(texts),
    ];

    public override ListRulesForm Read(string? rules) => ListRules.Read<JsonListRules>(rules).Rules is { } json
        ? new()
        {
            ["Item"] = json.Items,
            ["Link"] = json.Url,
            ["UrlPattern"] = json.UrlPattern,
            ["Key"] = json.Id,
            ["Title"] = json.Title,
            ["Date"] = json.Date,
            ["Summary"] = json.Summary,
            ["Image"] = json.Image,
            ["Script"] = json.Script,
            ["Allow"] = ListRulesForm.Lines(json.Allow),
            ["Deny"] = ListRulesForm.Lines(json.Deny),
        }
        : new();

    public override string? Write(ListRulesForm fields) => ListRules.Write(new JsonListRules
    {
        Items = fields["Item"] ?? "",
        Url = fields["Link"] ?? "",
        UrlPattern = fields["UrlPattern"],
        Id = fields["Key"],
        Title = fields["Title"] ?? "",
        Date = fields["Date"],
        Summary = fields["Summary"],
        Image = fields["Image"],
        Script = fields["Script"],
        Allow = fields.Lines("Allow"),
        Deny = fields.Lines("Deny"),
    });

    private protected override void CheckRules(ListRulesForm fields, HubTexts texts, Action<string, string> mistake)
    {
        if (fields["Link"] is null) mistake("Link", texts["Say which member of an entry holds its address, such as url or slug."]);
        if (fields["Title"] is null) mistake("Title", texts["Say which member of an entry holds its title."]);
    }
}
