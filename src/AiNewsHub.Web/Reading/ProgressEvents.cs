using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiNewsHub.Core.Ingestion;
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
        (HubFiguresKeeper figures, HubTexts texts, TimeProvider time, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
            TypedResults.ServerSentEvents(ReadAsync(figures, texts, time, lifetime.ApplicationStopping, aborted)));

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        HubFiguresKeeper figures, HubTexts texts, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var started = time.GetTimestamp();
        HubProgress? told = null;
        while (time.GetElapsedTime(started) < Longest)
        {
            var progress = (await figures.GetAsync(end.Token)).Progress;
            if (progress != told) yield return new(Event(progress, texts));
            told = progress;
            await Task.Delay(Pace, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) yield break;
        }
    }

    private static string Event(HubProgress progress, HubTexts texts) => JsonSerializer.Serialize(
        new ProgressEvent(progress.Sources, progress.Checked, progress.Failing, progress.Articles,
            texts["{0} of {1} sources read", progress.Checked, progress.Sources] + " · " + texts.Count(progress.Articles, "{0} article", "{0} articles")),
        JsonSerializerOptions.Web);

    private sealed record ProgressEvent(int Sources, int Checked, int Failing, int Articles, string Words);
}
