using System.Collections.Concurrent;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// Reads editions and keeps which stories they are made of, which costs a look at every article of their span. What is shown of those stories is read each
/// time, so that headlines are as they are now and what was taken away is gone.
/// </summary>
public sealed class EditionKeeper(IStoreVersion store, TimeProvider time)
{
    /// <summary>A closed edition loses stories to others that ingestion finds them to be one with, and to no hurry.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Some months of days.</summary>
    private const int Most = 200;

    private readonly ConcurrentDictionary<EditionSpan, Kept> _kept = new();

    /// <summary>Reads one, in two commands; in one where it is kept.</summary>
    /// <param name="context">The store.</param>
    /// <param name="span">Its own.</param>
    /// <param name="ground">What holds for all editions.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Edition> ReadAsync(HubContext context, EditionSpan span, EditionGround ground, CancellationToken cancellationToken) =>
        (await ReadAsync(context, [span], ground, cancellationToken))[0];

    /// <summary>Reads several that are not far from each other, in two commands as well.</summary>
    /// <param name="context">The store.</param>
    /// <param name="spans">Their own.</param>
    /// <param name="ground">What holds for all editions.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Edition>> ReadAsync(
        HubContext context, IReadOnlyList<EditionSpan> spans, EditionGround ground, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(ground);
        var (version, now) = (store.Read(), time.GetUtcNow());
        var chosen = spans.ToDictionary(span => span, span => _kept.GetValueOrDefault(span) is { } kept && kept.Holds(span, version, ground.Words, now)
            ? kept.Choice : null);
        List<EditionSpan> missing = [.. spans.Where(span => chosen[span] is null)];
        if (missing.Count > 0)
        {
            if (_kept.Count + missing.Count > Most) _kept.Clear();
            foreach (var (span, choice) in missing.Zip(await EditionChoice.ReadAsync(context, missing, ground.Began, cancellationToken)))
            {
                chosen[span] = choice;
                _kept[span] = new(choice, version, ground.Words, now);
            }
        }

        return await Edition.ReadAsync(context, [.. spans.Select(span => chosen[span]!)], cancellationToken);
    }

    /// <param name="Choice">What is kept.</param>
    /// <param name="Version">The store's when it was read.</param>
    /// <param name="Words">What editors had said until then.</param>
    /// <param name="At">The instant of that.</param>
    private sealed record Kept(EditionChoice Choice, long? Version, string Words, DateTimeOffset At)
    {
        public bool Holds(EditionSpan span, long? version, string words, DateTimeOffset now) =>
            (version is not null && version == Version)
            || (span.Until <= At && now - At < Longest && string.Equals(words, Words, StringComparison.Ordinal));
    }
}
