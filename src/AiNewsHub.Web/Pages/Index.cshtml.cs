using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>The front page: top stories, then the river beside them; before there is anything to read, how far the hub is.</summary>
public sealed class IndexModel(HubContext context, HubFiguresKeeper figures, TimeProvider time) : PageModel
{
    private const int RiverSize = 15;
    private const int TagsShown = 12;

    public HubFigures Figures { get; private set; } = null!;
    public ListFilter Filter { get; private set; } = ListFilter.None;
    public IReadOnlyList<StoryRow> Stories { get; private set; } = [];
    public ArticlePage Latest { get; private set; } = new([], null);
    /// <summary>Read only while there are no articles: what became of each source.</summary>
    public IReadOnlyList<SourceRow> Arriving { get; private set; } = [];

    public IEnumerable<TagVolume> MostCovered => Figures.Tags.Take(TagsShown);
    public IEnumerable<TagVolume> Topics => Figures.Tags.Where(volume => volume.Tag.Kind == TagKind.Topic).Take(6);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await figures.GetAsync(cancellationToken);
        Filter = await ListFilter.ReadAsync(Request.Query, context, cancellationToken);
        Stories = await FrontPage.ReadAsync(context, Filter, time.GetUtcNow(), cancellationToken);
        Latest = await new ArticleQuery { Language = Filter.Language, TagId = Filter.Tag?.Id, Kind = Filter.Kind, Size = RiverSize }
            .ReadAsync(context, cancellationToken);
        if (Latest.Articles.Count == 0 && !Filter.IsSet) Arriving = await SourceQuery.AllAsync(context, cancellationToken);
    }
}
