using AiNewsHub.Core.Articles;
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

namespace AiNewsHub.Web.Pages.Reports;

/// <summary>Where a reader says what is wrong with an article or a story, or which source is missing.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ReaderForms.Policy)]
public sealed class ReportModel(HubContext context, CommentRules rules, SendReport send, ReaderForms forms, ReaderLinks links, HubTexts texts) : PageModel
{
    private const string Purpose = "report";

    [BindProperty(SupportsGet = true, Name = "article")]
    public long? ArticleId { get; set; }

    [BindProperty(SupportsGet = true, Name = "story")]
    public long? StoryId { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public ReportKind? Asked { get; set; }

    [BindProperty(Name = "value")]
    public string? Value { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The headline of what it is about.</summary>
    public string? About { get; private set; }
    public string AboutPath { get; private set; } = "/";
    public string? Language { get; private set; }
    public string? Problem { get; private set; }
    public string Mark => forms.Mark(Purpose);
    public int EraseDays => rules.EraseDays;

    public ReportKind Kind => ArticleId is null && StoryId is null ? ReportKind.Source : Asked is { } kind and not ReportKind.Source ? kind : Kinds[0];

    /// <summary>What can be wrong with it.</summary>
    public IReadOnlyList<ReportKind> Kinds =>
        StoryId is null ? [ReportKind.Tag, ReportKind.Language, ReportKind.Date, ReportKind.Merge] : [ReportKind.Merge, ReportKind.Tag, ReportKind.Date];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        return await ReadAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (!await ReadAsync(cancellationToken)) return NotFound();
        switch (forms.Check(Request, Purpose))
        {
            case FormFault.Foreign: return StatusCode(StatusCodes.Status400BadRequest);
            case FormFault.Robot: return LocalRedirect(links.To("/"));
            case FormFault.Expired: return Again(texts["This form was too old. Please look at it once more and send it again."]);
            case FormFault.TooFast: return Again(texts["That was very fast. Please send it again in a few seconds."]);
        }

        return await send.RunAsync(new(Kind, ArticleId, StoryId, Value, Text), cancellationToken) is { } secret
            ? LocalRedirect(links.To($"/report/{secret}"))
            : Again(Kind == ReportKind.Source ? texts["A whole address such as https://example.com/ is needed."] : texts["Please say what it should be."]);
    }

    private PageResult Again(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>False where there is no such article or story.</summary>
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (ArticleId is { } article)
        {
            var row = await context.Articles.Where(one => one.Id == article && one.State == ArticleState.Shown).Select(one => new { one.Title, one.Language })
                .SingleOrDefaultAsync(cancellationToken);
            if (row is null) return false;
            (About, AboutPath, Language) = (row.Title, $"/articles/{article}/{Uri.EscapeDataString(ArticleAddress.Slug(row.Title))}", row.Language);
        }
        else if (StoryId is { } story)
        {
            var row = await context.Stories.Where(one => one.Id == story && !one.IsHidden)
                .Select(one => new { one.Slug, one.LeadArticle!.Title, one.LeadArticle.Language }).SingleOrDefaultAsync(cancellationToken);
            if (row is null) return false;
            (About, AboutPath, Language) = (row.Title, ReaderLinks.StoryPath(row.Slug), row.Language);
        }

        return true;
    }
}
