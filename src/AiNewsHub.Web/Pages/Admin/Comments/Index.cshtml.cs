using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Comments;

/// <summary>All comments, the newest first, each with what can be decided on it; and what was decided.</summary>
public sealed class IndexModel(HubContext context, CommentRules rules, DecideComment decide, ReaderLinks links, HubTexts texts) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Comment> Comments { get; private set; } = [];
    public IReadOnlyList<AuditEntry> Decisions { get; private set; } = [];
    public bool IsOpen => rules.IsOpen;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Comments = await context.Comments.AsNoTracking().Include(comment => comment.Article).Where(comment => comment.State != CommentState.TakenBack)
            .OrderByDescending(comment => comment.Id).Take(Most).ToListAsync(cancellationToken);
        Decisions = await context.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action.StartsWith(UndoReaders.CommentPrefix) || entry.Action.StartsWith(UndoReaders.ReportPrefix))
            .OrderByDescending(entry => entry.Id).Take(Most).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        long id, CommentState seen, CommentState state, string? reason, string? back, CancellationToken cancellationToken)
    {
        if (state is not (CommentState.Shown or CommentState.Spam or CommentState.Deleted)) return BadRequest();
        var outcome = await decide.RunAsync(id, seen, state, User.Identity!.Name!, reason, cancellationToken);
        TempData[outcome == DecisionOutcome.Done ? "Notice" : "Problem"] = outcome switch
        {
            DecisionOutcome.Done => texts["{0}. It can be taken back under All comments.", texts.Action(ActionOf(state))],
            DecisionOutcome.Changed => texts["Another editor was faster: look at it again."],
            _ => texts["There is no such comment any more."],
        };
        return LocalRedirect(links.To(back == "comments" ? "/admin/comments" : "/admin/queue"));
    }

    private static string ActionOf(CommentState state) => state switch
    {
        CommentState.Shown => "comment.approved",
        CommentState.Spam => "comment.spam",
        _ => "comment.deleted",
    };
}
