using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiNewsHub.Core.Progress;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>Tells an open page how far the reading of sources is, as server-sent events.</summary>
internal static class ProgressEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>A page that is left open asks again by itself after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapProgressEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/progress/events",
        (HubFiguresKeeper figures, IngestionProgress ingestion, HubTexts texts, TimeProvider time, IHostApplicationLifetime lifetime,
            CancellationToken aborted) =>
            TypedResults.ServerSentEvents(ReadAsync(figures, ingestion, texts, time, lifetime.ApplicationStopping, aborted)));

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        HubFiguresKeeper figures, IngestionProgress ingestion, HubTexts texts, TimeProvider time, CancellationToken stopping,
            [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var started = time.GetTimestamp();
        (HubProgress? Progress, long Version) told = default;
        while (time.GetElapsedTime(started) < Longest)
        {
            var progress = (await figures.GetAsync(end.Token)).Progress;
            var now = ingestion.Snapshot();
            if (told != (progress, now.Version)) yield return new(Event(progress, now.Recent, texts));
            told = (progress, now.Version);
            await Task.Delay(Pace, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) yield break;
        }
    }

    private static string Event(HubProgress progress, IReadOnlyList<FinishedSource> recent, HubTexts texts) => JsonSerializer.Serialize(
        new ProgressEvent(
            progress.Sources,
            progress.Checked,
            progress.Articles,
            texts["{0} of {1} sources read", progress.Checked, progress.Sources] + " · " + texts.Count(progress.Articles, "{0} article", "{0} articles"),
            [.. recent.Select(source => new ArrivedSource(source.Slug,
                source.Failed ? texts.Of(source.Fault) : texts.Count(source.NewArticles, "{0} article", "{0} articles")))]),
        JsonSerializerOptions.Web);

    /// <param name="Sources">Sources to be read.</param>
    /// <param name="Checked">Of those, asked at least once.</param>
    /// <param name="Articles">Articles stored.</param>
    /// <param name="Words">The same as a sentence.</param>
    /// <param name="Arrived">What became of the sources that were read last.</param>
    private sealed record ProgressEvent(int Sources, int Checked, int Articles, string Words, IReadOnlyList<ArrivedSource> Arrived);

    private sealed record ArrivedSource(string Slug, string Words);
}
