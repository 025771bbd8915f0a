using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Tags;

/// <summary>Every tag that is written about, by kind.</summary>
public sealed class IndexModel(HubFiguresKeeper figures) : PageModel
{
    public ILookup<TagKind, TagVolume> Tags { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tags = (await figures.GetAsync(cancellationToken)).Tags.ToLookup(volume => volume.Tag.Kind);
}
