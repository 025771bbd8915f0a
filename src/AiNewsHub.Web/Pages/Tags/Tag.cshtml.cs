using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Tags;

/// <summary>One tag: what it is, how much is written about it, with what, which stories, and its river.</summary>
public sealed class TagModel(HubContext context, HubFiguresKeeper figures, TagFinder tags, TimeProvider time) : PageModel
{
    public ListedTag About { get; private set; } = null!;
    public TagVolume? Volume { get; private set; }
    public IReadOnlyList<TagTogether> Together { get; private set; } = [];
    public IReadOnlyList<StoryRow> Stories { get; private set; } = [];
    public ArticlePage River { get; private set; } = new([], null);
    public bool IsFirstPage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? before, CancellationToken cancellationToken)
    {
        if (await tags.FindAsync(slug, cancellationToken) is not { } about) return NotFound();
        About = about;
        var cursor = ArticleCursor.Read(before);
        IsFirstPage = cursor is null;
        River = await new ArticleQuery { Tag = about, Before = cursor }.ReadAsync(context, cancellationToken);
        if (!IsFirstPage) return Page();
        Volume = (await figures.GetAsync(cancellationToken)).Tags.FirstOrDefault(volume => volume.Tag.Id == about.Id);
        Together = await TagQuery.TogetherAsync(context, about.Id, 12, cancellationToken);
        // Stories are found through the newest articles, which are at hand, instead of through all that carry the tag.
        var stories = River.Articles.Where(article => article.StoryPublishers >= 2).Select(article => article.StoryId!.Value).Distinct().Take(6).ToList();
        Stories = await StoryQuery.OfAsync(context, stories, time.GetUtcNow(), cancellationToken);
        return Page();
    }
}
