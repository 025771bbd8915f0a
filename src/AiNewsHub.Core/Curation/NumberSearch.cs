using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>A row's number and when it was written.</summary>
internal sealed record NumberedMoment
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Rows are numbered as they are written: which are the last is found by halving, where no index says so.</summary>
internal static class NumberSearch
{
    /// <summary>Number from which on rows are not older; past the last where all are.</summary>
    public static async Task<long> FirstSinceAsync(IQueryable<NumberedMoment> rows, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, (await rows.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0) + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var found = await rows.Where(row => row.Id >= middle).OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
            if (found is null || found.At >= since) high = middle;
            else low = found.Id + 1;
        }

        return low;
    }
}
