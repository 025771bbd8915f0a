using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Explained;

/// <summary>How the hub decides what stands where, with today's numbers.</summary>
public sealed class MethodModel(HubContext context, HubFiguresKeeper figures, HubDates dates) : PageModel
{
    public HubFigures Hub { get; private set; } = null!;
    internal MethodFigures Week { get; private set; } = null!;
    /// <summary>What stands on the front page now.</summary>
    public IReadOnlyList<StoryRow> Front { get; private set; } = [];
    /// <summary>The story on top, whose sum is worked out before the reader's eyes.</summary>
    public StoryRow? First => Front.Count > 0 ? Front[0] : null;
    public RankShown? Sum => First is { } story ? RankShown.Of(story.RankParts, story.LastSeenAt, dates.Now) : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Hub = await figures.GetAsync(cancellationToken);
        Week = await MethodFigures.ReadAsync(context, dates.Now, cancellationToken);
        Front = await FrontPage.ReadAsync(context, Hub.Known, ListFilter.None, ReadLanguages.All, FrontPage.Size, dates.Now, cancellationToken);
    }
}
