using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Keeps figures that cost a walk over much of what is stored: as fresh as they are cheap.</summary>
/// <param name="time">Now.</param>
/// <param name="contexts">The store.</param>
/// <param name="oldest">However dear they are.</param>
/// <param name="read">Counts them anew.</param>
public sealed class KeptFigures<T>(
    TimeProvider time, IDbContextFactory<HubContext> contexts, TimeSpan oldest, Func<HubContext, DateTimeOffset, CancellationToken, Task<T>> read) : IDisposable
    where T : class
{
    /// <summary>Counting may take this share of the time at most.</summary>
    private const int AgePerCost = 50;

    private readonly SemaphoreSlim _one = new(1);
    private Counted? _counted;

    /// <summary>The figures; who asks while they are counted waits for it.</summary>
    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (Kept() is { } kept) return kept;
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Kept() is { } meanwhile) return meanwhile;
            var started = time.GetTimestamp();
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var figures = await read(context, time.GetUtcNow(), cancellationToken);
            var age = time.GetElapsedTime(started) * AgePerCost;
            _counted = new(figures, time.GetTimestamp(), age < oldest ? age : oldest);
            return figures;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private T? Kept() => _counted is { } counted && time.GetElapsedTime(counted.At) < counted.Lifetime ? counted.Figures : null;

    private sealed record Counted(T Figures, long At, TimeSpan Lifetime);
}
