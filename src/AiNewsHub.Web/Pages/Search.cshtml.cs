using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>Search in the hub's own language; a mistake in it is a sentence above the best reading of what was typed.</summary>
public sealed class SearchModel(HubContext context, IArticleSearch search, HubDates dates) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    public SearchReading Reading { get; private set; } = SearchReading.Of(null);
    public SearchHits? Hits { get; private set; }
    public IReadOnlyList<ArticleRow> Articles { get; private set; } = [];
    public string? NextAddress { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken cancellationToken)
    {
        Reading = SearchReading.Of(Typed);
        if (Reading.Query is not { } query) return;
        Hits = await search.FindAsync(context, new() { Query = query, Zone = dates.Zone, Before = SearchCursor.Read(before) }, cancellationToken);
        if (Hits.Ids.Count > 0) Articles = (await new ArticleQuery { Ids = Hits.Ids, Size = Hits.Ids.Count }.ReadAsync(context, cancellationToken)).Articles;
        if (Hits.Next is { } next) NextAddress = ReaderLinks.WithQuery("/search", ("q", Typed), ("before", next.ToString()));
    }

    /// <summary>The search narrowed by one more condition.</summary>
    public string With(string field, string value) => ReaderLinks.WithQuery("/search", ("q", $"{Typed?.Trim()} {field}:{value}"));

    /// <summary>Searches with one of the conditions left out, for when nothing is found.</summary>
    public IEnumerable<string> Wider => Reading.Query is SearchAll { Parts: { Count: > 1 } parts }
        ? parts.Select(left => string.Join(' ', parts.Where(part => part != left)))
        : [];
}
