using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Explained;

/// <summary>What is stored of whom, for how long.</summary>
public sealed class PrivacyModel(IServiceProvider services, RetentionSettings retention, CommentRules comments) : PageModel
{
    private readonly HubSettings _hub = services.GetRequiredService<HubSettings>();

    public CommentRules Comments { get; } = comments;
    public RetentionSettings Retention { get; } = retention;
    public string? Takedown => _hub.TakedownAddress;
    public IReadOnlyList<string> Besides => _hub.PrivacyText.Paragraphs();
}
