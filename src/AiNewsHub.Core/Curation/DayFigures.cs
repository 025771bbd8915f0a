using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>What the last day brought, and what is under way. What is asked is found by an index or by its number, however much is stored.</summary>
public sealed record DayFigures
{
    private const int DaysOfGrowth = 7;

    /// <summary>Articles that are kept.</summary>
    public required int Articles { get; init; }
    public required int NewToday { get; init; }
    /// <summary>Stories that were reported on in the last day, and those of them that more than one publisher has.</summary>
    public required int Stories { get; init; }
    public required int Covered { get; init; }
    /// <summary>How long the longest waiting source has been due.</summary>
    public required TimeSpan Lag { get; init; }
    /// <summary>The part of all articles that a day brings, at the pace of the last ones; null where nothing is known of it.</summary>
    public required double? DailyShare { get; init; }
    /// <summary>When each day began that was asked for.</summary>
    public required IReadOnlyList<DateTimeOffset> Begins { get; init; }
    /// <summary>Articles of each of them.</summary>
    public required IReadOnlyList<int> PerDay { get; init; }
    /// <summary>Passes that failed in each of the last 24 hours, the oldest first.</summary>
    public required IReadOnlyList<int> FailuresPerHour { get; init; }
    /// <summary>Passes of that time.</summary>
    public required int Passes { get; init; }
    /// <summary>Pages and pictures that are still to be read.</summary>
    public required int PagesDue { get; init; }
    public required int PicturesDue { get; init; }

    /// <param name="context">The store.</param>
    /// <param name="days">When each day begins, and when the last is over.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<DayFigures> ReadAsync(
        HubContext context, IReadOnlyList<DateTimeOffset> days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(days);
        var day = now.AddDays(-1);
        var articles = await context.Articles.CountAsync(cancellationToken)
            // Said twice: the index of what is not shown serves only who says that it is not.
            - await context.Articles.CountAsync(article => article.State != ArticleState.Shown && article.State == ArticleState.Expired, cancellationToken);
        var perDay = new List<int>();
        foreach (var (from, until) in days.Zip(days.Skip(1)))
            perDay.Add(await context.Articles.CountAsync(article => article.ShownAt >= from && article.ShownAt < until, cancellationToken));
        var stories = await context.Stories.Where(story => story.LastSeenAt >= day && story.MergedIntoId == null).Select(story => story.PublisherCount > 1)
            .ToListAsync(cancellationToken);
        var due = await context.Sources
            .Where(source => (source.State == SourceState.Active || source.State == SourceState.Failing) && source.NextCheckAt < now)
            .MinAsync(source => (DateTimeOffset?)source.NextCheckAt, cancellationToken);
        var (failures, passes) = await PassesAsync(context, now, cancellationToken);
        return new()
        {
            Articles = articles,
            NewToday = await NewSinceAsync(context, day, cancellationToken),
            Stories = stories.Count,
            Covered = stories.Count(isCovered => isCovered),
            Lag = due is { } since ? now - since : TimeSpan.Zero,
            DailyShare = await DailyShareAsync(context, articles, now, cancellationToken),
            Begins = [.. days.SkipLast(1)],
            PerDay = perDay,
            FailuresPerHour = failures,
            Passes = passes,
            PagesDue = await context.Articles.CountAsync(article => article.PageDueAt <= now, cancellationToken),
            PicturesDue = await context.Articles.CountAsync(article => article.ImageDueAt <= now, cancellationToken),
        };
    }

    private static async Task<(IReadOnlyList<int> Failures, int Passes)> PassesAsync(HubContext context, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var day = now.AddDays(-1);
        var first = await NumberSearch.FirstSinceAsync(context.FetchLogs.Select(line => new NumberedMoment { Id = line.Id, At = line.At }), day,
            cancellationToken);
        var lines = context.FetchLogs.Where(line => line.Id >= first);
        var failed = await lines.Where(line => line.Fault != FaultKind.None && line.Outcome == FetchOutcome.Failed).Select(line => line.At)
            .ToListAsync(cancellationToken);
        var hours = new int[24];
        foreach (var at in failed) hours[Math.Clamp((int)(at - day).TotalHours, 0, hours.Length - 1)]++;
        return (hours, await lines.CountAsync(cancellationToken));
    }

    /// <summary>As many as a day brings of all; what a hub held after its first day says nothing of its pace.</summary>
    private static async Task<double?> DailyShareAsync(HubContext context, int articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (articles == 0) return null;
        var settled = (await context.Articles.OrderBy(article => article.Id).Select(article => article.FirstSeenAt).FirstAsync(cancellationToken)).AddDays(1);
        var since = settled > now.AddDays(-DaysOfGrowth) ? settled : now.AddDays(-DaysOfGrowth);
        var days = (now - since).TotalDays;
        return days < 1 ? null : await NewSinceAsync(context, since, cancellationToken) / days / articles;
    }

    private static async Task<int> NewSinceAsync(HubContext context, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var first = await NumberSearch.FirstSinceAsync(
            context.Articles.Select(article => new NumberedMoment { Id = article.Id, At = article.FirstSeenAt }), since, cancellationToken);
        return await context.Articles.CountAsync(article => article.Id >= first, cancellationToken);
    }
}
