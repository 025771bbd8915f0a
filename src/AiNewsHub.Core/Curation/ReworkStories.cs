using AiNewsHub.Core.Ingestion.Reworking;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Curation;

/// <summary>
/// Works out the tags and stories of what is stored anew, as if it were read today: after the dictionary or what makes two articles
/// one story has changed. What editors say stays. The same articles in the same order give the same stories.
/// </summary>
public sealed class ReworkStories(HubContext context, TimeProvider time)
{
    /// <summary>What came of it, or would.</summary>
    /// <param name="days">Only what was found in so many days; null for all.</param>
    /// <param name="isDry">Nothing is written.</param>
    /// <param name="step">Told for each article how many there are.</param>
    /// <param name="cancellationToken">Ends it; the store is whole, and running it again goes on.</param>
    public Task<ReworkedStories> RunAsync(int? days, bool isDry, Action<int>? step, CancellationToken cancellationToken)
    {
        var since = days is { } count ? time.GetUtcNow().AddDays(-count) : DateTimeOffset.MinValue;
        return new StoryRework(context, time, isDry).RunAsync(since, step, cancellationToken);
    }
}
