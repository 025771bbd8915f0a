using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Comments;

/// <summary>The newest comments of the hub; its feed has the same.</summary>
public sealed class RecentModel(HubContext context) : PageModel
{
    public IReadOnlyList<RecentComment> Comments { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Comments = await CommentThread.RecentAsync(context, CommentThread.MostRecent, articleId: null, cancellationToken);
}
