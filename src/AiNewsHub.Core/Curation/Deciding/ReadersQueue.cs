using AiNewsHub.Content.Comments;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>A comment that waits, below which article, and why it may be spam.</summary>
public sealed record WaitingComment(
    long Id, string Name, string Text, DateTimeOffset WrittenAt, double SpamScore, IReadOnlyList<string> SpamReasons, long ArticleId, string ArticleTitle,
    string? Language);

/// <summary>A report that waits, and what it is about.</summary>
public sealed record WaitingReport(
    long Id, ReportKind Kind, string? Value, string? Text, DateTimeOffset SentAt, long? ArticleId, string? ArticleTitle, string? Language, long? StoryId);

/// <summary>What readers sent that waits for an editor, the oldest first; what is probably spam stands last.</summary>
public sealed record ReadersQueue(IReadOnlyList<WaitingComment> Comments, int CommentCount, IReadOnlyList<WaitingReport> Reports, int ReportCount)
{
    private const int Most = 30;

    public static ReadersQueue Empty { get; } = new([], 0, [], 0);

    public int Count => CommentCount + ReportCount;

    public static async Task<ReadersQueue> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var (comments, reports) = Waiting(context);
        return new(
            await comments.OrderBy(comment => comment.SpamScore >= SpamVerdict.Bound).ThenBy(comment => comment.WrittenAt).Take(Most)
                .Select(comment => new WaitingComment(
                    comment.Id, comment.Name, comment.Text, comment.WrittenAt, comment.SpamScore, comment.SpamReasons, comment.ArticleId,
                    comment.Article!.Title, comment.Article.Language))
                .ToListAsync(cancellationToken),
            await comments.CountAsync(cancellationToken),
            await reports.OrderBy(report => report.SentAt).Take(Most)
                .Select(report => new WaitingReport(
                    report.Id, report.Kind, report.Value, report.Text, report.SentAt, report.ArticleId, report.Article!.Title, report.Article.Language,
                    report.StoryId))
                .ToListAsync(cancellationToken),
            await reports.CountAsync(cancellationToken));
    }

    public static async Task<int> CountAsync(HubContext context, CancellationToken cancellationToken)
    {
        var (comments, reports) = Waiting(context);
        return await comments.CountAsync(cancellationToken) + await reports.CountAsync(cancellationToken);
    }

    private static (IQueryable<Comment> Comments, IQueryable<ReaderReport> Reports) Waiting(HubContext context) =>
        (context.Comments.Where(comment => comment.State == CommentState.Held), context.ReaderReports.Where(report => report.State == ReportState.Received));
}
