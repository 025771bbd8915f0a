using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages;

/// <summary>What this is and how it decides, with the figures of this hub.</summary>
public sealed class AboutModel(HubFiguresKeeper figures, IServiceProvider services) : PageModel
{
    public HubFigures Figures { get; private set; } = null!;
    public string? Contact { get; } = services.GetRequiredService<HubSettings>().Contact;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Figures = await figures.GetAsync(cancellationToken);
}
