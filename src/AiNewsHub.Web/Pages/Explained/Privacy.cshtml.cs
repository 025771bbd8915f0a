using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Explained;

/// <summary>What is stored of whom, for how long.</summary>
public sealed class PrivacyModel(IServiceProvider services, RetentionSettings retention) : PageModel
{
    public RetentionSettings Retention { get; } = retention;
    public string? Takedown { get; } = services.GetRequiredService<HubSettings>().TakedownAddress;
}
