using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Sources;

/// <summary>One source: who speaks there, how it fares, how it behaves, and its articles.</summary>
public sealed class SourceModel(HubContext context, KeptFigures<IReadOnlyDictionary<int, SourceStanding>> standings, HubDates dates) : PageModel
{
    public SourceRow Source { get; private set; } = null!;
    public SourceLedger? Ledger { get; private set; }
    public SourceStanding Standing { get; private set; } = SourceStanding.Empty;
    public ArticlePage River { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        if (await SourceQuery.FindAsync(context, slug, cancellationToken) is not { } source) return NotFound();
        Source = source;
        var cursor = ArticleCursor.Read(before);
        River = await new ArticleQuery { SourceId = source.Id, Before = cursor }.ReadAsync(context, cancellationToken);
        if (cursor is not null) return Page();
        Ledger = await SourceLedger.ReadAsync(context, source.Id, dates.Now, cancellationToken);
        Standing = (await standings.GetAsync(cancellationToken)).GetValueOrDefault(source.Id, SourceStanding.Empty);
        return Page();
    }
}
