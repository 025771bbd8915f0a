using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Pages.Shared;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

internal sealed class SitemapForm : SourceKindForm
{
    public override SourceKind Kind => SourceKind.Sitemap;

    public override string Word(HubTexts texts) => texts["sitemap"];

    public override IReadOnlyList<RuleRow> Rows(HubTexts texts) =>
    [
        Addresses(texts),
        new(
            IsPair: true,
            new FormField("Pages", texts["Sitemaps of an index at most"]) { Type = "number", Min = 1, Max = MostPages,
                Hint = texts["Those that changed last."] }),
    ];

    public override ListRulesForm Read(string? rules) => ListRules.Read<SitemapRules>(rules).Rules is { } map
        ? new() { ["Pages"] = ListRulesForm.Number(map.Parts), ["Allow"] = ListRulesForm.Lines(map.Allow), ["Deny"] = ListRulesForm.Lines(map.Deny) }
        : new();

    public override string? Write(ListRulesForm fields)
    {
        var (allow, deny) = (fields.Lines("Allow"), fields.Lines("Deny"));
        return fields["Pages"] is null && allow.Length + deny.Length == 0
            ? null
            : ListRules.Write(new SitemapRules { Parts = fields.Number("Pages") ?? new SitemapRules().Parts, Allow = allow, Deny = deny });
    }
}
