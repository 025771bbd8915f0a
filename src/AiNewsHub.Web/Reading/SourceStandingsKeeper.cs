using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Keeps how the sources stand beside each other, which costs a walk over a month: as fresh as it is cheap.</summary>
public sealed class SourceStandingsKeeper(TimeProvider time, IDbContextFactory<HubContext> contexts) : IDisposable
{
    /// <summary>Counting may take this share of the time at most.</summary>
    private const int AgePerCost = 50;
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private Counted? _counted;

    /// <summary>Of every source, by its number.</summary>
    public async ValueTask<IReadOnlyDictionary<int, SourceStanding>> GetAsync(CancellationToken cancellationToken)
    {
        if (Kept() is { } kept) return kept;
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Kept() is { } meanwhile) return meanwhile;
            var started = time.GetTimestamp();
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var standings = await SourceStanding.ReadAllAsync(context, time.GetUtcNow(), cancellationToken);
            var age = time.GetElapsedTime(started) * AgePerCost;
            _counted = new(standings, time.GetTimestamp(), age < OldestAllowed ? age : OldestAllowed);
            return standings;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private IReadOnlyDictionary<int, SourceStanding>? Kept() =>
        _counted is { } counted && time.GetElapsedTime(counted.At) < counted.Lifetime ? counted.Standings : null;

    private sealed record Counted(IReadOnlyDictionary<int, SourceStanding> Standings, long At, TimeSpan Lifetime);
}
