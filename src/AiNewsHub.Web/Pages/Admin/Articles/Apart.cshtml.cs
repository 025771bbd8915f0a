using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>Where the button of a story's page leads by which an editor takes an article out of it.</summary>
public sealed class ApartModel(HubContext context, SeparateArticle separate, ReaderLinks links) : PageModel
{
    public IActionResult OnGet() => NotFound();

    /// <summary>Back to the story, without the article; where it is gone by now, to the article's own.</summary>
    public async Task<IActionResult> OnPostAsync(long article, long story, CancellationToken cancellationToken)
    {
        var own = await separate.RunAsync(article, story, User.Identity!.Name!, cancellationToken);
        var slug = await context.Stories.Where(row => row.Id == story && row.MergedIntoId == null).Select(row => row.Slug)
            .SingleOrDefaultAsync(cancellationToken);
        return (slug ?? own) is { } shown ? LocalRedirect(links.Story(shown)) : NotFound();
    }
}
