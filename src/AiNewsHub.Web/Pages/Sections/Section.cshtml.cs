using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Sections;

/// <summary>A section of the front page by itself: the stories of its topics.</summary>
public sealed class SectionModel(HubContext context, HubFiguresKeeper figures, TimeProvider time) : PageModel
{
    public NewsSection Section { get; private set; } = null!;
    public FrontLayout Layout { get; private set; } = new();
    public IReadOnlyList<string> Languages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (NewsSection.Find(slug) is not { } section) return NotFound();
        Section = section;
        var hub = await figures.GetAsync(cancellationToken);
        Languages = hub.Languages;
        var read = ReadLanguages.Of(Request.Query);
        Layout = FrontLayout.Plain(await FrontPage.OfSectionAsync(context, hub.Known, section, read, time.GetUtcNow(), cancellationToken), read);
        return Page();
    }
}
