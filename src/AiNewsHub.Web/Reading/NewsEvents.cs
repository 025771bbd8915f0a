using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Reading;

/// <summary>Tells an open page which stories are new since an instant that its reader's browser knows, then again whenever articles came in.</summary>
internal static class NewsEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <summary>A page that is left open asks again by itself after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Who was away for longer reads editions.</summary>
    private static readonly TimeSpan FurthestBack = TimeSpan.FromDays(7);

    public static void MapNewsEvents(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        "/news/events",
        (long? after, NewsSource news, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
            TypedResults.ServerSentEvents(ReadAsync(after ?? 0, news, lifetime.ApplicationStopping, aborted)));

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        long after, NewsSource news, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var (contexts, ingestion, texts, links, time) = news;
        var earliest = time.GetUtcNow() - FurthestBack;
        var since = after > earliest.ToUnixTimeMilliseconds() && after < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(after) : earliest;
        var started = time.GetTimestamp();
        var told = -1;
        while (time.GetElapsedTime(started) < Longest)
        {
            var articles = ingestion.Snapshot().ArticlesNew;
            if (told != articles) yield return new(await EventAsync(contexts, since, texts, links, end.Token));
            told = articles;
            await Task.Delay(Pace, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) yield break;
        }
    }

    private static async Task<string> EventAsync(
        IDbContextFactory<HubContext> contexts, DateTimeOffset since, HubTexts texts, ReaderLinks links, CancellationToken cancellationToken)
    {
        // Not the request's own, which would be held as long as the page is open.
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stories = await NewStory.ReadAsync(context, since, cancellationToken);
        return JsonSerializer.Serialize(
            new NewsEvent(stories.Count, texts.Count(stories.Count, "{0} new story", "{0} new stories"),
                [.. stories.Take(NewStory.MostShown).Select(story => new NewsLine(links.StoryOrArticle(story), story.Title, story.Language, story.Publisher))]),
            JsonSerializerOptions.Web);
    }

    /// <param name="Count">Stories that are new.</param>
    /// <param name="Words">The same in words.</param>
    /// <param name="Stories">The highest ranked of them.</param>
    private sealed record NewsEvent(int Count, string Words, IReadOnlyList<NewsLine> Stories);

    private sealed record NewsLine(string Href, string Title, string? Language, string Publisher);
}

/// <summary>What news are told from.</summary>
internal sealed record NewsSource(
    IDbContextFactory<HubContext> Contexts, IngestionProgress Ingestion, HubTexts Texts, ReaderLinks Links, TimeProvider Time);
