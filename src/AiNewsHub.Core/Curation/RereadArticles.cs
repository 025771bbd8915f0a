using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Ingestion.Pages;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Which articles' pages are to be read again; what is not set leaves nothing out.</summary>
public sealed record RereadChoice
{
    public int? SourceId { get; init; }
    public long? ArticleId { get; init; }
    /// <summary>What the page was taken for, such as a listing or a wall.</summary>
    public PageKind? Kind { get; init; }
    /// <summary>Only what another build of the program has read.</summary>
    public bool ReadByOthers { get; init; }
}

/// <summary>What a choice comes to.</summary>
/// <param name="Articles">Whose pages would be asked for.</param>
/// <param name="Sources">Whose articles these are.</param>
/// <param name="AtLeast">How long that takes, for a host is asked for one page at a time.</param>
public sealed record RereadPlan(int Articles, int Sources, TimeSpan AtLeast);

/// <summary>
/// Has pages of stored articles read again, as politely as the first time: by the hub that runs, or the next that does. What they have stays
/// until the page gives better, and what a feed alone knows, such as sound and its length, stays in any case.
/// </summary>
public sealed class RereadArticles(HubContext context, FetchSettings fetching, TimeProvider time)
{
    /// <summary>Whose first reading is over for good.</summary>
    private static readonly TimeSpan FirstReading = TimeSpan.FromDays(2);

    /// <summary>What would be read; changes nothing.</summary>
    public async Task<RereadPlan> PlanAsync(RereadChoice choice, CancellationToken cancellationToken)
    {
        var counts = await (await ChosenAsync(choice, cancellationToken)).GroupBy(article => article.SourceId).Select(group => group.Count())
            .ToListAsync(cancellationToken);
        return new(counts.Sum(), counts.Count, fetching.GapPerHost * counts.DefaultIfEmpty().Max());
    }

    /// <summary>Makes them due, and says how many that are.</summary>
    /// <param name="choice">Which.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<int> RunAsync(RereadChoice choice, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var now = time.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var count = await PlanAsync(await ChosenAsync(choice, cancellationToken), now, cancellationToken);
        if (count > 0) await NoteAsync("articles.reread", await SubjectAsync(choice, cancellationToken), count, by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>How many wait to be read again.</summary>
    public Task<int> WaitingAsync(CancellationToken cancellationToken) => Waiting().CountAsync(cancellationToken);

    /// <summary>Leaves those that wait as they are, and says how many that were. What is being read at this instant is stored all the same.</summary>
    public async Task<int> StopAsync(string by, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var count = await PlanAsync(Waiting(), null, cancellationToken);
        if (count > 0) await NoteAsync("articles.reread-stopped", "", count, by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private Task<int> PlanAsync(IQueryable<Article> articles, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id);
        return context.Articles.Where(article => ids.Contains(article.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.PageDueAt, due), cancellationToken);
    }

    private IQueryable<Article> Waiting()
    {
        var now = time.GetUtcNow();
        // Some wait for a host that rests.
        var last = now + DuePages.LongestRetry;
        return context.Articles.Where(article => article.PageDueAt <= last && (article.Extraction != null || article.FirstSeenAt < now - FirstReading));
    }

    /// <summary>Only what may be read today, and has a page of its own: a publisher may have asked us to stay away, or a source be paused, since.</summary>
    private async Task<IQueryable<Article>> ChosenAsync(RereadChoice choice, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var chosen = context.Articles.Where(article => (article.PageDueAt == null || article.PageDueAt > now)
            && article.Source!.ReadPages && (article.Source.State == SourceState.Active || article.Source.State == SourceState.Failing)
            && (article.Marks & UseMarks.Reserved) == UseMarks.None
            && article.State != ArticleState.OffTopic && article.State != ArticleState.Expired
            && (article.PageKind != PageKind.NotRead
                || (article.Content!.Text.Length < EntryUnderstanding.FullTextLength && !article.Url.Contains('#'))));
        if (choice.SourceId is { } source) chosen = chosen.Where(article => article.SourceId == source);
        if (choice.ArticleId is { } id) chosen = chosen.Where(article => article.Id == id);
        if (choice.Kind is { } kind) chosen = chosen.Where(article => article.PageKind == kind);
        if (!choice.ReadByOthers) return chosen;
        var since = await ReadingVersion.SinceAsync(context, cancellationToken);
        return chosen.Where(article => article.Extraction != null && article.Extraction.ReadAt < since);
    }

    private async Task<string> SubjectAsync(RereadChoice choice, CancellationToken cancellationToken) =>
        choice.ArticleId is { } id ? await context.Articles.Where(article => article.Id == id).Select(article => article.Title).SingleAsync(cancellationToken)
        : choice.SourceId is { } source ? await context.Sources.Where(one => one.Id == source).Select(one => one.Name).SingleAsync(cancellationToken)
        : "";

    private async Task NoteAsync(string action, string subject, int count, string by, CancellationToken cancellationToken)
    {
        context.AuditEntries.Add(new() { At = time.GetUtcNow(), Who = by, Action = action, Subject = subject, Detail = $"{count}" });
        await context.SaveChangesAsync(cancellationToken);
    }
}
