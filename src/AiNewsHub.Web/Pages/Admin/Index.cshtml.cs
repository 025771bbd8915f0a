using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>How the hub is doing, at one glance.</summary>
public sealed class IndexModel(HubContext context, SiteRulesFile sites, BackupFolder backups, BackupSettings backup, TimeProvider time) : PageModel
{
    private const int FailingShown = 10;
    private const int DaysOfGrowth = 7;

    public SourceList Sources { get; private set; } = new([], 0, new Dictionary<SourceCondition, int>());
    public IReadOnlyList<SourceListRow> Failing { get; private set; } = [];
    /// <summary>Of them, what many have in common: told in one line each.</summary>
    public IReadOnlyList<SharedFault> Shared { get; private set; } = [];
    public int Articles { get; private set; }
    public int NewToday { get; private set; }
    public int Stories { get; private set; }
    /// <summary>How long the longest waiting source has been due.</summary>
    public TimeSpan Lag { get; private set; }
    /// <summary>Bytes of the database and its log; null where another engine keeps it.</summary>
    public long? DatabaseSize { get; private set; }
    /// <summary>By how many bytes the database grows in a day, at the pace of the last ones; null where nothing is known of it.</summary>
    public long? DailyGrowth { get; private set; }
    public BackupState Backup { get; private set; } = new(null, null, null, null);
    public bool BacksUp => backup.Every > TimeSpan.Zero;

    /// <summary>What is wrong with the file of site rules; null where nothing is.</summary>
    public string? SiteRulesProblem => sites.Problem;

    public int Read => Sources.Counts.Where(count => count.Key is not (SourceCondition.Paused or SourceCondition.Retired or SourceCondition.Gone))
        .Sum(count => count.Value);
    public int Count(SourceCondition condition) => Sources.Counts.GetValueOrDefault(condition);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Sources = await SourceListQuery.RunAsync(context, new() { Condition = SourceCondition.Failing }, now, cancellationToken);
        Shared = await SharedFault.ReadAsync(context, cancellationToken);
        Failing = [.. Sources.Rows.Where(row => !Shared.Any(shared => shared.Fault == row.Source.Fault)).OrderBy(row => row.Source.FailingSince)
            .Take(FailingShown)];
        Articles = await context.Articles.CountAsync(article => article.State != ArticleState.Expired, cancellationToken);
        var day = now.AddDays(-1);
        NewToday = await context.Articles.CountAsync(article => article.FirstSeenAt >= day, cancellationToken);
        Stories = await context.Stories.CountAsync(story => story.PublisherCount > 1, cancellationToken);
        var due = await context.Sources
            .Where(source => (source.State == SourceState.Active || source.State == SourceState.Failing) && source.NextCheckAt < now)
            .MinAsync(source => (DateTimeOffset?)source.NextCheckAt, cancellationToken);
        Lag = due is { } since ? now - since : TimeSpan.Zero;
        DatabaseSize = SizeOf(context.Database.GetDbConnection().DataSource);
        DailyGrowth = await GrowthAsync(now, cancellationToken);
        Backup = backups.State();
    }

    /// <summary>As much as the articles of a day are of all; what a hub held after its first day says nothing of its pace.</summary>
    private async Task<long?> GrowthAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (DatabaseSize is not { } size || Articles == 0) return null;
        var settled = (await context.Articles.MinAsync(article => article.FirstSeenAt, cancellationToken)).AddDays(1);
        var since = settled > now.AddDays(-DaysOfGrowth) ? settled : now.AddDays(-DaysOfGrowth);
        var days = (now - since).TotalDays;
        if (days < 1) return null;
        var came = await context.Articles.CountAsync(article => article.FirstSeenAt >= since, cancellationToken);
        return (long)(size * (came / days / Articles));
    }

    private static long? SizeOf(string file) =>
        System.IO.File.Exists(file) ? new[] { file, file + "-wal" }.Where(System.IO.File.Exists).Sum(path => new FileInfo(path).Length) : null;
}
