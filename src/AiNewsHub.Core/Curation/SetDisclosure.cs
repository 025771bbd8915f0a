using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>
/// An editor's word on how an article, or every article of a source, was written. It outlives whatever is read later; taking it
/// back shows again what was found.
/// </summary>
public sealed class SetDisclosure(HubContext context, TimeProvider time)
{
    public const int LongestReason = 1000;

    /// <summary>False where there is no such article.</summary>
    /// <param name="id">The article.</param>
    /// <param name="authorship">What is so; null takes the editors' word back.</param>
    /// <param name="reason">The sentence that shows it, or why; shown to readers.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<bool> OfArticleAsync(long id, Authorship? authorship, string? reason, string by, CancellationToken cancellationToken)
    {
        if (await context.Articles.SingleOrDefaultAsync(article => article.Id == id, cancellationToken) is not { } article) return false;
        var before = Said(article.EditorAuthorship, article.EditorEvidence);
        (article.EditorAuthorship, article.EditorEvidence) = (authorship, Bounded(authorship, reason));
        return await StoreAsync("article", $"{article.Title} ({article.Id})", before, Said(article.EditorAuthorship, article.EditorEvidence), by,
            cancellationToken);
    }

    /// <inheritdoc cref="OfArticleAsync"/>
    /// <summary>The same of all articles of a source that say nothing themselves. False where there is no such source.</summary>
    public async Task<bool> OfSourceAsync(int id, Authorship? authorship, string? reason, string by, CancellationToken cancellationToken)
    {
        if (await context.Sources.SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } source) return false;
        var before = Said(source.EditorAuthorship, source.EditorEvidence);
        (source.EditorAuthorship, source.EditorEvidence) = (authorship, Bounded(authorship, reason));
        return await StoreAsync("source", source.Name, before, Said(source.EditorAuthorship, source.EditorEvidence), by, cancellationToken);
    }

    /// <summary>With what was before, so that it can be taken back by hand.</summary>
    private async Task<bool> StoreAsync(string what, string subject, string before, string after, string by, CancellationToken cancellationToken)
    {
        if (before == after) return true;
        context.AuditEntries.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            Who = by,
            Action = $"{what}.disclosure",
            Subject = subject,
            Detail = $"{before} → {after}"
        });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static string? Bounded(Authorship? authorship, string? reason) =>
        authorship is null || string.IsNullOrWhiteSpace(reason) ? null : Excerpts.Head(reason.Trim(), LongestReason);

    private static string Said(Authorship? authorship, string? reason) =>
        authorship is null ? "as found" : reason is null ? $"{authorship}" : $"{authorship} ({reason})";
}
