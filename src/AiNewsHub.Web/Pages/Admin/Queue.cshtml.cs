using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.OutboundFeeds;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>What waits for an editor, each with its context and one decision.</summary>
public sealed class QueueModel(HubContext context, HubDates dates) : PageModel
{
    internal const int SourcesShown = 20;

    public WaitingQueue Waiting { get; private set; } = WaitingQueue.Empty;

    /// <summary>Null until somebody has one made.</summary>
    public string? FeedAddress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Waiting = await WaitingQueue.ReadAsync(context, dates.Now, cancellationToken);
        if (await FeedKey.Queue.ReadAsync(context, cancellationToken) is { } key)
            FeedAddress = QueueFeed.Address(key, new(HttpContext.RequestServices.GetRequiredService<HubSettings>(), Request));
    }

    public async Task<IActionResult> OnPostNewAddressAsync(CancellationToken cancellationToken)
    {
        await FeedKey.Queue.ReplaceAsync(context, cancellationToken);
        return RedirectToPage();
    }
}
