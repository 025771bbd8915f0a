using AiNewsHub.Content.Listing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

internal sealed class HtmlListForm : SourceKindForm
{
    private static readonly string[] Selectors = ["Item", "Link", "Title", "Date", "Summary", "Image", "Next"];

    public override SourceKind Kind => SourceKind.HtmlList;

    public override string Word(HubTexts texts) => texts["page of headlines"];

    public override string? Hint(HubTexts texts) =>
        texts["CSS selectors, all but the first within an entry. What is left empty is found by comparing the entries with one another."];

    public override IReadOnlyList<RuleRow> Rows(HubTexts texts) =>
    [
        new(IsPair: false, Line("Item", texts["Entries"], texts["One element for each entry. Left empty, the page itself decides anew each time."])),
        new(IsPair: true, Line("Title", texts["Title"]), Line("Link", texts["Link"])),
        new(IsPair: true, Line("Date", texts["Date"]), Line("Image", texts["Picture"])),
        new(IsPair: false, Line("Summary", texts["Summary"])),
        Addresses(texts),
        new(
            IsPair: true,
            new("Pages", texts["Pages at most"]) { Type = "number", Min = 1, Max = MostPages,
                Hint = texts["Older pages are read until one has an entry that is known."] },
            Line("Next", texts["Link to older entries"])),
    ];

    public override ListRulesForm Read(string? rules) => ListRules.Read<HtmlListRules>(rules).Rules is { } html
        ? new()
        {
            ["Item"] = html.Item,
            ["Link"] = html.Link,
            ["Title"] = html.Title,
            ["Date"] = html.Date,
            ["Summary"] = html.Summary,
            ["Image"] = html.Image,
            ["Next"] = html.Next,
            ["Pages"] = ListRulesForm.Number(html.Pages),
            ["Allow"] = ListRulesForm.Lines(html.Allow),
            ["Deny"] = ListRulesForm.Lines(html.Deny),
        }
        : new();

    public override string? Write(ListRulesForm fields) => fields["Item"] is not { } item ? null : ListRules.Write(new HtmlListRules
    {
        Item = item,
        Link = fields["Link"],
        Title = fields["Title"],
        Date = fields["Date"],
        Summary = fields["Summary"],
        Image = fields["Image"],
        Next = fields["Next"],
        Pages = fields.Number("Pages") ?? 1,
        Allow = fields.Lines("Allow"),
        Deny = fields.Lines("Deny"),
    });

    private protected override void CheckRules(ListRulesForm fields, HubTexts texts, Action<string, string> mistake)
    {
        foreach (var name in Selectors)
        {
            if (fields[name] is { } selector && !ListSelectors.CanBeRead(selector))
                mistake(name, texts["This is no CSS selector. It should look like article.card or ul.news > li"]);
        }
    }
}
