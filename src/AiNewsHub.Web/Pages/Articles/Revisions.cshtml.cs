using AiNewsHub.Content.Revisions;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Articles;

/// <summary>What its publisher changed in an article, the latest first.</summary>
public sealed class RevisionsModel(HubContext context, ReaderLinks links) : PageModel
{
    public RevisionHistory History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, string slug, CancellationToken cancellationToken)
    {
        var history = await RevisionHistory.ReadAsync(context, id, cancellationToken);
        if (history is { State: ArticleState.Removed or ArticleState.Expired }) return StatusCode(StatusCodes.Status410Gone);
        if (history is not { State: ArticleState.Shown }) return NotFound();
        if (!string.Equals(slug, history.Row.Slug, StringComparison.Ordinal)) return RedirectPermanent(links.Revisions(history.Row));
        History = history;
        return Page();
    }

    /// <summary>The changed paragraphs with one unchanged around each; longer runs are only counted.</summary>
    public IEnumerable<(ParagraphDifference? Paragraph, int LeftOut)> Shown(RevisionStep step)
    {
        var paragraphs = step.Text;
        var leftOut = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!IsNear(i))
            {
                leftOut++;
                continue;
            }
            if (leftOut > 0) yield return (null, leftOut);
            leftOut = 0;
            yield return (paragraphs[i], 0);
        }
        if (leftOut > 0) yield return (null, leftOut);

        bool IsNear(int at) => paragraphs[at].IsChanged || at > 0 && paragraphs[at - 1].IsChanged || at + 1 < paragraphs.Count && paragraphs[at + 1].IsChanged;
    }
}
