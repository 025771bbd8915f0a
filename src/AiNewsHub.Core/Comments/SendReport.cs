using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Comments;

/// <summary>A report as a reader sent it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="StoryId">The story.</param>
/// <param name="Value">A tag, a language, a date, or the address of a source.</param>
/// <param name="Text">What the reader says of it.</param>
public sealed record ReportDraft(ReportKind Kind, long? ArticleId, long? StoryId, string? Value, string? Text);

/// <summary>Takes what a reader says is wrong or missing, and tells them by a secret link what became of it.</summary>
public sealed class SendReport(HubContext context, TimeProvider time)
{
    public const int LongestValue = 500;
    public const int LongestText = 1000;

    /// <summary>The secret of the link; null where it says nothing, or too much, or is about what is not there.</summary>
    public async Task<string?> RunAsync(ReportDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (value, text) = (Clean(draft.Value), Clean(draft.Text));
        if (value is null && text is null || value?.Length > LongestValue || text?.Length > LongestText) return null;
        if (draft.Kind == ReportKind.Source && !IsAddress(value)) return null;
        if (draft.ArticleId is { } article && !await context.Articles.AnyAsync(row => row.Id == article && row.State == ArticleState.Shown, cancellationToken))
            return null;
        if (draft.StoryId is { } story && !await context.Stories.AnyAsync(row => row.Id == story, cancellationToken)) return null;
        if (draft.Kind != ReportKind.Source && draft.ArticleId is null && draft.StoryId is null) return null;
        var secret = SecretLink.New();
        context.ReaderReports.Add(new ReaderReport
        {
            Kind = draft.Kind,
            ArticleId = draft.ArticleId,
            StoryId = draft.StoryId,
            Value = value,
            Text = text,
            SentAt = time.GetUtcNow(),
            TokenHash = SecretLink.Hash(secret),
        });
        await context.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>The report that a link's secret belongs to; null where there is none any more.</summary>
    public Task<ReaderReport?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = SecretLink.Hash(secret);
        return context.ReaderReports.AsNoTracking().Include(report => report.Article)
            .SingleOrDefaultAsync(report => report.TokenHash == hash, cancellationToken);
    }

    private static bool IsAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
