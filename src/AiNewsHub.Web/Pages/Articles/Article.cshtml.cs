using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Pages.Comments;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Articles;

/// <summary>One article: its whole text where the publisher lets us, else an excerpt and the way there.</summary>
public sealed class ArticleModel(HubContext context, ReaderLinks links, CommentRules rules, ReaderForms forms) : PageModel
{
    private const int OthersShown = 6;

    public ArticleReading Reading { get; private set; } = null!;
    public ArticleRow Article => Reading.Row;
    /// <summary>The newest other articles of its story.</summary>
    public IReadOnlyList<ArticleRow> Others { get; private set; } = [];

    /// <summary>What readers say of it, each followed by its answers.</summary>
    public IReadOnlyList<ShownComment> Thread { get; private set; } = [];
    /// <summary>Null where there are no comments.</summary>
    public CommentFormView? CommentForm { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? slug, CancellationToken cancellationToken)
    {
        var reading = await ArticleReading.ReadAsync(context, id, cancellationToken);
        if (reading is { State: ArticleState.Removed or ArticleState.Expired }) return StatusCode(StatusCodes.Status410Gone);
        if (reading is not { State: ArticleState.Shown }) return NotFound();
        if (!string.Equals(slug, reading.Row.Slug, StringComparison.Ordinal)) return RedirectPermanent(links.Article(reading.Row));
        Reading = reading;
        if (!reading.Row.Quoting.AllowsKeeping) KeptPages.Forbid(Response);
        if (reading.Row.StoryId is { } story)
        {
            var others = await new ArticleQuery { StoryId = story, Size = OthersShown + 1 }.ReadAsync(context, cancellationToken);
            Others = [.. others.Articles.Where(other => other.Id != id).Take(OthersShown)];
        }

        if (reading.Row.CommentCount > 0) Thread = await CommentThread.ReadAsync(context, id, cancellationToken);
        if (rules.AllowsOn(reading.Comments)) CommentForm = new(id, forms.Mark(CommentFormView.Purpose(id)), rules);
        return Page();
    }
}
