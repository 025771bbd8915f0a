using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Pages.Admin.Ruling;

/// <summary>How far the work of a rule is, as it goes on.</summary>
internal static class RuleEndpoints
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>A page that is left open asks again by itself after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapRules(this IEndpointRouteBuilder endpoints) => endpoints.MapClosedGroup("/admin/rules").MapGet("{id:int}/events", (
        int id, IDbContextFactory<HubContext> contexts, HubTexts texts, TimeProvider time, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
        TypedResults.ServerSentEvents(WatchAsync(contexts, id, texts, time, lifetime.ApplicationStopping, aborted)));

    /// <summary>In the form hub.js understands, until it is done.</summary>
    private static async IAsyncEnumerable<SseItem<string>> WatchAsync(
        IDbContextFactory<HubContext> contexts, int id, HubTexts texts, TimeProvider time, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken aborted = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var started = time.GetTimestamp();
        ProgressEvent? told = null;
        while (time.GetElapsedTime(started) < Longest && !end.IsCancellationRequested)
        {
            await using var context = await contexts.CreateDbContextAsync(end.Token);
            var run = await context.CurationRuns.AsNoTracking().Where(row => row.RuleId == id).OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(end.Token);
            if (run is null) yield break;
            var total = Math.Max(1, run.Total);
            var progress = new ProgressEvent(total, run.EndedAt is null ? Math.Min(run.Done, total - 1) : total, texts.Words(run));
            if (progress != told) yield return new(JsonSerializer.Serialize(progress, JsonSerializerOptions.Web));
            if (run.EndedAt is not null) yield break;
            told = progress;
            await Task.Delay(Pace, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record ProgressEvent(int Sources, int Checked, string Words);
}
