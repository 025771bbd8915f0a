using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>What waits for somebody's decision.</summary>
/// <param name="Held">Articles that readers do not see yet, the newest of them.</param>
/// <param name="HeldCount">How many there are.</param>
/// <param name="Close">Stories that were nearly joined.</param>
/// <param name="Sources">Those that cannot be read, went silent or moved, the latest first.</param>
/// <param name="Readers">What readers wrote.</param>
public sealed record WaitingQueue(
    IReadOnlyList<DoubtfulArticle> Held, int HeldCount, IReadOnlyList<ClosePair> Close, IReadOnlyList<Source> Sources, ReadersQueue Readers)
{
    private const int MostHeld = 20;

    /// <summary>With nothing in it.</summary>
    public static WaitingQueue Empty { get; } = new([], 0, [], [], ReadersQueue.Empty);

    /// <summary>Of everything, also of what is not shown.</summary>
    public int Count => HeldCount + Close.Count + Sources.Count + Readers.Count;

    public static async Task<WaitingQueue> ReadAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = await DoubtfulArticles.ReadAsync(context, Doubt.Held, before: null, cancellationToken);
        return new(
            [.. held.Rows.Take(MostHeld)],
            await DoubtfulArticles.CountAsync(context, Doubt.Held, cancellationToken),
            await CloseStories.ReadAsync(context, now, cancellationToken),
            await SourcesAsync(context, cancellationToken),
            await ReadersQueue.ReadAsync(context, cancellationToken));
    }

    /// <summary>How much that is, without reading it.</summary>
    public static async Task<int> CountAsync(HubContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await DoubtfulArticles.CountAsync(context, Doubt.Held, cancellationToken)
        + Math.Min(CloseStories.Most, await CloseStories.CountAsync(context, now, cancellationToken))
        + await FailureGroup.CountAsync(context, cancellationToken)
        + await ReadersQueue.CountAsync(context, cancellationToken);

    private static async Task<IReadOnlyList<Source>> SourcesAsync(HubContext context, CancellationToken cancellationToken) =>
        [.. (await FailureGroup.ReadAsync(context, cancellationToken)).SelectMany(group => group.Sources).OrderByDescending(source => source.FailingSince)];
}
