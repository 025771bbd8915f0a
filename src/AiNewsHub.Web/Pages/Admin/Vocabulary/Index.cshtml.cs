using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation.Vocabulary;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin.Vocabulary;

/// <summary>All tags, with how much is written about each.</summary>
public sealed class IndexModel(HubContext context, HubFiguresKeeper figures, HubTexts texts) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public TagKind? Kind { get; set; }

    public IReadOnlyList<(TagLine Tag, int Articles)> Tags { get; private set; } = [];
    public int Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = (await figures.GetAsync(cancellationToken)).Tags.ToDictionary(volume => volume.Tag.Slug, volume => volume.Total, StringComparer.Ordinal);
        var text = Text?.Trim() ?? "";
        var found = (await TagDesk.AllAsync(context, Kind, cancellationToken))
            .Where(tag => text.Length == 0 || tag.Slug.Contains(text, StringComparison.OrdinalIgnoreCase)
                || texts.Tag(tag.Slug).Contains(text, StringComparison.CurrentCultureIgnoreCase))
            .Select(tag => (Tag: tag, Articles: counts.GetValueOrDefault(tag.Slug)))
            .OrderByDescending(tag => tag.Articles).ThenBy(tag => texts.Tag(tag.Tag.Slug), StringComparer.CurrentCulture).ToList();
        Found = found.Count;
        Tags = [.. found.Take(Most)];
    }
}
