using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Stories;

/// <summary>Stories as editors look through them: the newest first, by what was decided, or by words.</summary>
public sealed class IndexModel(HubContext context, IArticleSearch search, HubDates dates) : PageModel
{
    private const int LastPage = 500;

    [BindProperty(SupportsGet = true)]
    public StoryDesk Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "at")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public DecidedStories Stories { get; private set; } = new([], false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(Show)) Show = StoryDesk.All;
        Number = Math.Clamp(Number, 1, LastPage);
        if (string.IsNullOrWhiteSpace(Query)) Query = null;
        Stories = Query is { } typed ? await FindAsync(typed, cancellationToken)
            : await DecidedStories.ReadAsync(context, Show, Number, dates.Now, cancellationToken);
    }

    private async Task<DecidedStories> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (await DecidedStories.BehindAsync(context, typed, cancellationToken) is { } named) return new([named], false);
        if (SearchReading.Of(typed).Query is not { } query) return new([], false);
        var hits = await search.FindAsync(context, new() { Query = query, Zone = dates.Zone }, cancellationToken);
        return new(await DecidedStories.OfArticlesAsync(context, hits.Ids, cancellationToken), false);
    }
}
