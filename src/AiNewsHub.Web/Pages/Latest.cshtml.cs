using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>The river: every article about the industry, newest first.</summary>
public sealed class LatestModel(HubContext context, HubFiguresKeeper figures, TagFinder tags, HubTexts texts) : PageModel
{
    public HubFigures Figures { get; private set; } = null!;
    public ListFilter Filter { get; private set; } = ListFilter.None;
    public ArticlePage River { get; private set; } = new([], null);
    public IEnumerable<TagVolume> Topics => Figures.Tags.Where(volume => volume.Tag.Kind == TagKind.Topic).Take(8);

    /// <summary>What most is written about, by kind.</summary>
    public IEnumerable<(string Title, IReadOnlyList<TagVolume> Volumes)> Facets => new[] { TagKind.Topic, TagKind.Company, TagKind.Model }
        .Select(kind => (texts.Of(kind), (IReadOnlyList<TagVolume>)[.. Figures.Tags.Where(volume => volume.Tag.Kind == kind).Take(10)]))
        .Where(facet => facet.Item2.Count > 0);

    public async Task OnGetAsync(string? before, CancellationToken cancellationToken)
    {
        Figures = await figures.GetAsync(cancellationToken);
        Filter = await ListFilter.ReadAsync(Request.Query, tags, cancellationToken);
        River = await (LatestList.Query(Filter) with { Before = ArticleCursor.Read(before) }).ReadAsync(context, cancellationToken);
    }
}
