using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Comments;

/// <summary>Where a comment is sent to, and where one is answered; without script and without a cookie.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ReaderForms.Policy)]
public sealed class WriteModel(HubContext context, CommentRules rules, WriteComment write, ReaderForms forms, ReaderLinks links, HubTexts texts) : PageModel
{
    public CommentFormView Form { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public string? Language { get; private set; }

    public async Task<IActionResult> OnGetAsync(long article, long? answer, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        return await ShowAsync(article, answer, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long article, long? answer, string? name, string? text, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (!await ShowAsync(article, answer, cancellationToken)) return NotFound();
        Form = Form with { Name = name, Text = text };
        switch (forms.Check(Request, CommentFormView.Purpose(article)))
        {
            case FormFault.Foreign: return StatusCode(StatusCodes.Status400BadRequest);
            // Programs are told what they hope for.
            case FormFault.Robot: return LocalRedirect(links.To($"/articles/{article}"));
            case FormFault.Expired: return Again(texts["This form was too old. Please look at it once more and send it again."]);
            case FormFault.TooFast: return Again(texts["That was very fast. Please send it again in a few seconds."]);
        }

        var written = await write.RunAsync(
            new(article, answer, name ?? "", text ?? "", ClientAddress.Of(HttpContext)), cancellationToken);
        return written.Outcome switch
        {
            CommentOutcome.Shown or CommentOutcome.Held => LocalRedirect(links.To($"/comments/mine/{written.Secret}")),
            CommentOutcome.Closed => NotFound(),
            CommentOutcome.Empty => Again(texts["A name and a text are needed."]),
            CommentOutcome.TooLong => Again(texts["That is too long: at most {0} letters of text.", CommentRules.LongestText]),
            _ => Again(texts["You have said this here already."]),
        };
    }

    private PageResult Again(string problem)
    {
        Form = Form with { Problem = problem };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> ShowAsync(long article, long? answer, CancellationToken cancellationToken)
    {
        var about = await context.Articles.Where(row => row.Id == article && row.State == ArticleState.Shown)
            .Select(row => new { row.Title, row.Language, row.Source!.Comments }).SingleOrDefaultAsync(cancellationToken);
        if (about is null || !rules.AllowsOn(about.Comments)) return false;
        (Title, Language) = (about.Title, about.Language);
        var answered = answer is null ? null : await context.Comments
            .Where(row => row.Id == answer && row.ArticleId == article && row.State == CommentState.Shown)
            .Select(row => new ShownComment(row.Id, row.ParentId, row.Depth, row.Name, row.Text, row.WrittenAt)).SingleOrDefaultAsync(cancellationToken);
        Form = new(article, forms.Mark(CommentFormView.Purpose(article)), rules) { Answered = answered };
        return true;
    }
}
