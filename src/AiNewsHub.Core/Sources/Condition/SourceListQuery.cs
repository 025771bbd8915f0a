using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>Reads the admin's list of sources.</summary>
public static class SourceListQuery
{
    public const int PageSize = 100;
    public const int Days = SourceFigures.Days;

    public static async Task<SourceList> RunAsync(HubContext context, SourceListFilter filter, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RunAsync(context, filter, await SourceFigures.ReadAsync(context, null, now, cancellationToken), new Dictionary<int, long>(), cancellationToken);

    /// <param name="context">The store.</param>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="figures">Of all sources, as fresh as who asks wants them.</param>
    /// <param name="storage">Bytes of their articles' texts, as far as they were counted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SourceList> RunAsync(
        HubContext context, SourceListFilter filter, IReadOnlyDictionary<int, SourceFigures> figures, IReadOnlyDictionary<int, long> storage,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        // All sources in memory: thousands at most, and the condition is ours to define once, not a second time in SQL.
        var rows = (await ListedAsync(context, cancellationToken)).Select(row => row with
        {
            Figures = figures.GetValueOrDefault(row.Source.Id, SourceFigures.None),
            Storage = storage.TryGetValue(row.Source.Id, out var bytes) ? bytes : null,
        }).ToList();
        var groups = rows.Where(row => row.Source.Group is not null && row.Source.State != SourceState.Retired).CountBy(row => row.Source.Group!)
            .OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase).Select(group => (group.Key, group.Value)).ToList();
        var named = rows.FindAll(row => SourceSelection.Fits(row, filter));
        var counts = named.CountBy(row => row.Condition).ToDictionary();
        var wanted = SourceSelection.Ordered(
            named.Where(row => filter.Condition is { } condition ? row.Condition == condition : row.Source.State != SourceState.Retired), filter).ToList();
        var shown = wanted.Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize).ToList();
        return new(shown, (wanted.Count + PageSize - 1) / PageSize, counts) { All = wanted, Groups = groups };
    }

    /// <summary>The sources with their figures, in the order given.</summary>
    public static async Task<IReadOnlyList<SourceListRow>> RowsAsync(HubContext context, IReadOnlyList<Source> sources, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var figures = await SourceFigures.ReadAsync(context, [.. sources.Select(source => source.Id)], now, cancellationToken);
        return
        [
            .. sources.Select(source => new SourceListRow
            {
                Source = source,
                Publisher = source.Publisher!.Name,
                Figures = figures.GetValueOrDefault(source.Id, SourceFigures.None),
            }),
        ];
    }

    /// <summary>With what the list shows of them and no more.</summary>
    private static Task<List<SourceListRow>> ListedAsync(HubContext context, CancellationToken cancellationToken) => context.Sources
        .Where(source => source.DeletedAt == null)
        .Select(source => new SourceListRow
        {
            Publisher = source.Publisher!.Name,
            Source = new()
            {
                Id = source.Id,
                Slug = source.Slug,
                Name = source.Name,
                Address = source.Address,
                Kind = source.Kind,
                Role = source.Role,
                Group = source.Group,
                State = source.State,
                Fault = source.Fault,
                FailingSince = source.FailingSince,
                LastCheckedAt = source.LastCheckedAt,
                NextCheckAt = source.NextCheckAt,
                Interval = source.Interval,
                IsDemo = source.IsDemo,
            },
        }).ToListAsync(cancellationToken);
}
