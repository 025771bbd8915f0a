using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>How many sources of one import have been read, and what they brought.</summary>
public sealed record ImportProgress(int Sources, int Read, int Articles)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>A page that is left open asks again by itself after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>An estimate by fewer sources than this would jump.</summary>
    private const int FewToGoBy = 10;

    /// <summary>About how long the rest will take, at the pace so far; null where that cannot be told yet.</summary>
    public TimeSpan? Left { get; private init; }

    public bool IsDone => Read >= Sources;

    public string Words(HubTexts texts) =>
        texts["{0} of {1} sources read", Read, Sources] + " · " + texts.Count(Articles, "{0} article", "{0} articles")
        + (Left is { } left && !IsDone ? " · " + texts.Count((int)Math.Ceiling(left.TotalMinutes), "about {0} minute left", "about {0} minutes left") : "");

    /// <summary>Null where the number is no instant.</summary>
    internal static DateTimeOffset? Instant(long milliseconds) =>
        milliseconds is >= 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    internal static async Task<ImportProgress> ReadAsync(HubContext context, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sources = context.Sources.Where(source => source.CreatedAt == at);
        var all = await sources.CountAsync(cancellationToken);
        // Nothing will come of a source that was imported paused.
        var paused = await sources.CountAsync(source => source.LastCheckedAt == null && source.State == SourceState.Paused, cancellationToken);
        var read = await sources.CountAsync(source => source.LastCheckedAt != null, cancellationToken);
        return new(all, read + paused, await context.Articles.CountAsync(article => article.Source!.CreatedAt == at, cancellationToken))
        {
            // In whole minutes, so that a page that is watched is told only what it shows.
            Left = read < FewToGoBy ? null : TimeSpan.FromMinutes(Math.Ceiling(((now - at) * ((all - paused - read) / (double)read)).TotalMinutes)),
        };
    }

    /// <summary>The progress as server-sent events, in the form hub.js understands, until all is read.</summary>
    internal static async IAsyncEnumerable<SseItem<string>> WatchAsync(
        IDbContextFactory<HubContext> contexts, long milliseconds, HubTexts texts, TimeProvider time, CancellationToken stopping,
            [EnumeratorCancellation] CancellationToken aborted = default)
    {
        if (Instant(milliseconds) is not { } at) yield break;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var started = time.GetTimestamp();
        ImportProgress? told = null;
        while (time.GetElapsedTime(started) < Longest && told is not { IsDone: true })
        {
            ImportProgress progress;
            await using (var context = await contexts.CreateDbContextAsync(end.Token)) progress = await ReadAsync(context, at, time.GetUtcNow(), end.Token);
            if (progress != told)
                yield return new(JsonSerializer.Serialize(new ProgressEvent(progress.Sources, progress.Read, 0, progress.Words(texts)),
                    JsonSerializerOptions.Web));
            told = progress;
            await Task.Delay(Pace, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) yield break;
        }
    }

    private sealed record ProgressEvent(int Sources, int Checked, int Articles, string Words);
}
