using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>How the hub is doing today, at one glance.</summary>
public sealed class IndexModel(
    HubContext context, KeptFigures<DayFigures> kept, SiteRulesFile sites, IngestionProgress progress, BackupFolder backups, BackupSettings backup,
    HubDates dates) : PageModel
{
    private const int FailingShown = 10;

    public IReadOnlyDictionary<SourceCondition, int> Sources { get; private set; } = new Dictionary<SourceCondition, int>();
    public IReadOnlyList<Source> Failing { get; private set; } = [];
    /// <summary>Of them, what many have in common: told in one line each.</summary>
    public IReadOnlyList<SharedFault> Shared { get; private set; } = [];
    public DayFigures Day { get; private set; } = null!;
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];
    public IngestionSnapshot Reading { get; private set; } = null!;
    public IReadOnlyList<int> PagesPerMinute { get; private set; } = [];
    public IReadOnlyList<UnderWay> Jobs { get; private set; } = [];
    /// <summary>Bytes of the database and its log; null where another engine keeps it.</summary>
    public long? DatabaseSize { get; private set; }
    /// <summary>Bytes that are free where it lies.</summary>
    public long Free { get; private set; }
    public BackupState Backup { get; private set; } = new(null, null, null, null);
    public bool BacksUp => backup.Every > TimeSpan.Zero;

    /// <summary>By how many bytes the database grows in a day; null where nothing is known of it.</summary>
    public long? DailyGrowth => Day.DailyShare is { } share && DatabaseSize is { } size ? (long)(size * share) : null;

    /// <summary>What is wrong with the file of site rules; null where nothing is.</summary>
    public string? SiteRulesProblem => sites.Problem;

    public int Read => Sources.Where(count => count.Key is not (SourceCondition.Paused or SourceCondition.Retired or SourceCondition.Gone))
        .Sum(count => count.Value);
    public int Count(SourceCondition condition) => Sources.GetValueOrDefault(condition);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Day = await kept.GetAsync(cancellationToken);
        Days = [.. Day.Begins.Select(begin => DateOnly.FromDateTime(dates.Local(begin).Date))];
        Sources = await SourceCounts.ReadAsync(context, cancellationToken);
        Shared = await SharedFault.ReadAsync(context, cancellationToken);
        var shared = Shared.Select(one => one.Fault).ToList();
        Failing = await context.Sources.AsNoTracking()
            .Where(source => source.State == SourceState.Failing && source.DeletedAt == null && !shared.Contains(source.Fault))
            .OrderBy(source => source.FailingSince).Take(FailingShown).ToListAsync(cancellationToken);
        Reading = progress.Snapshot();
        PagesPerMinute = progress.PagesRead.Read();
        Jobs = await UnderWay.ReadAsync(context, Day, Reading, dates.Now, cancellationToken);
        DatabaseSize = SizeOf(context.Database.GetDbConnection().DataSource);
        Free = DiskSpace.FreeIn(backup.Data);
        Backup = backups.State();
    }

    private static long? SizeOf(string file) =>
        System.IO.File.Exists(file) ? new[] { file, file + "-wal" }.Where(System.IO.File.Exists).Sum(path => new FileInfo(path).Length) : null;
}
