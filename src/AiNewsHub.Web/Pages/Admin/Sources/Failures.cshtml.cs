using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.OutboundFeeds;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>Everything that is wrong with the sources, by what is wrong.</summary>
public sealed class FailuresModel(HubContext context) : PageModel
{
    public const int Shown = 30;

    public IReadOnlyList<FailureGroup> Groups { get; private set; } = [];
    /// <summary>Null until an admin has one made.</summary>
    public string? FeedAddress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Groups = await FailureGroup.ReadAsync(context, cancellationToken);
        var addresses = new FeedAddresses(HttpContext.RequestServices.GetRequiredService<HubSettings>(), Request);
        if (await FeedKey.Failures.ReadAsync(context, cancellationToken) is { } key) FeedAddress = FailuresFeed.Address(key, addresses);
    }

    public async Task<IActionResult> OnPostNewAddressAsync(CancellationToken cancellationToken)
    {
        await FeedKey.Failures.ReplaceAsync(context, cancellationToken);
        return RedirectToPage();
    }
}
