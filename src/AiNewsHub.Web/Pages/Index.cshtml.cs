using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>The front page: top stories, sections, and the latest of what stands nowhere else; before there is anything to read, how far the hub is.</summary>
public sealed class IndexModel(HubContext context, HubFiguresKeeper figures, TagFinder tags, TimeProvider time) : PageModel
{
    /// <summary>Articles looked through for the latest: most belong to the stories that are shown.</summary>
    private const int RiverRead = 60;
    private const int RiverShown = 24;
    /// <summary>With fewer lines the column of the latest has room for tags.</summary>
    private const int FewLines = 18;
    private const int TagsShown = 20;

    public HubFigures Figures { get; private set; } = null!;
    public ListFilter Filter { get; private set; } = ListFilter.None;
    public FrontLayout Layout { get; private set; } = new();
    public IReadOnlyList<ArticleRow> Latest { get; private set; } = [];
    /// <summary>Read only while there are no articles: what became of each source.</summary>
    public IReadOnlyList<SourceRow> Arriving { get; private set; } = [];

    /// <summary>Nothing has been read yet.</summary>
    public bool IsBeginning { get; private set; }
    /// <summary>Whether there is a column of opinion, letters or tags that goes as far down as the sections beside it.</summary>
    public bool HasSlimColumn => Layout.Sections.Count > 0 && (!TagsStandInRail || Layout.Aside.Count >= LettersThatFill);

    /// <summary>With fewer the column would have holes: two letters are as high as a story, one as the name of its section.</summary>
    private int LettersThatFill =>
        Math.Min(FrontLayout.AsideShown, Layout.Sections.Count / FrontLayout.SectionsAbreast * (1 + (2 * Layout.Sections[0].Stories.Count)));
    public bool TagsStandInRail => Latest.Count < FewLines || Layout.Sections.Count == 0;
    public IEnumerable<TagVolume> MostCovered => Figures.Tags.Take(TagsShown);
    public IEnumerable<TagVolume> Topics => Figures.Tags.Where(volume => volume.Tag.Kind == TagKind.Topic).Take(8);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Figures = await figures.GetAsync(cancellationToken);
        Filter = await ListFilter.ReadAsync(Request.Query, tags, cancellationToken);
        var read = ReadLanguages.Of(Request.Query);
        var sections = HttpContext.RequestServices.GetRequiredService<HubSettings>().ShownSections;
        Layout = await FrontPage.LayoutAsync(context, Figures.Known, Filter, read, sections, time.GetUtcNow(), cancellationToken);
        var latest = await new ArticleQuery { Language = Filter.Language, Tag = Filter.Tag, Kind = Filter.Kind, Size = RiverRead }
            .ReadAsync(context, cancellationToken);
        var shown = Layout.Stories;
        Latest = [.. latest.Articles.Where(article => !shown.Contains(article.StoryId ?? 0) && article.CopyOfId is null && read.Includes(article.Language))
            .Take(RiverShown)];
        IsBeginning = latest.Articles.Count == 0 && !Filter.IsSet;
        if (IsBeginning) Arriving = await SourceQuery.AllAsync(context, cancellationToken);
    }
}
