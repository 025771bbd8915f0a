using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Explained;

/// <summary>Who answers for this hub, whose the texts are, and where to ask that something be taken down.</summary>
public sealed class LegalModel(IServiceProvider services) : PageModel
{
    private readonly HubSettings _hub = services.GetRequiredService<HubSettings>();

    public string Name => _hub.Name;
    public IReadOnlyList<string> Operator => Lines(_hub.Operator);
    public IReadOnlyList<string> Hosting => Lines(_hub.Hosting);
    public string? Takedown => _hub.TakedownAddress;
    public IReadOnlyList<string> Besides => _hub.LegalText.Paragraphs();
    public string? Contact => _hub.Contact;

    private static string[] Lines(string? text) => text?.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
