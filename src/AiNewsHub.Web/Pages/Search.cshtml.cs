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
    private const string ByRelevance = "relevance";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    public SearchReading Reading { get; private set; } = SearchReading.Of(null);
    public SearchHits? Hits { get; private set; }
    public bool IsByRelevance { get; private set; }
    public bool IsFirstPage { get; private set; }
    public River River { get; private set; } = new([]);
    public string? NextAddress { get; private set; }
    /// <summary>What may have been meant.</summary>
    public string? Meant { get; private set; }

    /// <summary>Searches that find more, for when little is found.</summary>
    public IReadOnlyList<string> Wider { get; private set; } = [];

    /// <summary>Searches that find less, for when much is found.</summary>
    public IEnumerable<(string Query, int Count)> Narrower => Reading.Query is { } query && Hits is { } hits && hits.Ids.Count < hits.Count
        ? SearchOffers.Narrower(query, hits).Select(narrower => (narrower.Query.ToString()!, narrower.Count)) : [];

    public async Task OnGetAsync(string? before, string? sort, CancellationToken cancellationToken)
    {
        Reading = SearchReading.Of(Typed);
        if (Reading.Query is not { } query) return;
        IsByRelevance = sort == ByRelevance;
        var cursor = SearchCursor.Read(before);
        IsFirstPage = cursor is null;
        Hits = await search.FindAsync(context, new()
        {
            Query = query,
            Zone = dates.Zone,
            Order = IsByRelevance ? SearchOrder.Relevance : SearchOrder.Newest,
            FoldsStories = true,
            Before = cursor,
            WordsIfFew = () => SearchSuggestion.Words(query),
        }, cancellationToken);
        if (Hits.Next is { } next) NextAddress = Address(Typed, IsByRelevance, next.ToString());
        River = new(await ReadAsync(Hits.Ids, cancellationToken))
        {
            IsByDay = !IsByRelevance,
            ShowsExcerpts = true,
            HeadingLevel = 3,
            Marks = SearchMarks.Of(Reading),
            Behind = Hits.Behind,
        };
        if (!IsFirstPage || Hits is not { Count: < SearchRequest.Few, Next: null }) return;
        Meant = SearchSuggestion.For(query, Hits.Words)?.ToString();
        Wider = SearchOffers.Wider(query, Hits.Words);
    }

    /// <summary>The search narrowed by one more condition.</summary>
    public string With(string field, string value) => Address($"{Typed?.Trim()} {field}:{value}", IsByRelevance);

    /// <summary>The address of a search.</summary>
    public static string Address(string? query, bool byRelevance, string? before = null) =>
        ReaderLinks.WithQuery("/search", ("q", query), ("sort", byRelevance ? ByRelevance : null), ("before", before));

    private async Task<IReadOnlyList<ArticleRow>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var articles = (await new ArticleQuery { Ids = ids, Size = ids.Count }.ReadAsync(context,
            cancellationToken)).Articles.ToDictionary(article => article.Id);
        return [.. ids.Select(id => articles.GetValueOrDefault(id)).OfType<ArticleRow>()];
    }
}
