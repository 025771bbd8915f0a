using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>How much waits for editors, for the navigation of every page of theirs: counted again when something was stored.</summary>
public sealed class WaitingCount(IStoreVersion version)
{
    private Counted? _last;

    public async Task<int> ReadAsync(HubContext context, HubDates dates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var now = version.Read();
        if (now is not null && _last is { } last && last.Version == now) return last.Count;
        var count = await WaitingQueue.CountAsync(context, dates.Now, cancellationToken);
        if (now is { } counted) _last = new(counted, count);
        return count;
    }

    private sealed record Counted(long Version, int Count);
}
