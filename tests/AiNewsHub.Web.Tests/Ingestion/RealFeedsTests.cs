using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace AiNewsHub.Web.Tests.Ingestion;

/// <summary>The running hub reads every feed of the corpora; what it cannot read says why on its page.</summary>
public sealed class RealFeedsTests
{
    [Fact]
    public async Task EveryFeedOfTheCorporaIsReadOrSaysWhyNot()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = SharedCorpora.Path("feeds");
        await using var site = await LoopbackSite.StartAsync();
        var drafts = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal) && !file.EndsWith(".headers.json", StringComparison.Ordinal))
            .Select((file, number) => Serve(site, file, number)).ToList();
        var errors = new ErrorSink();
        await using var hub = await RunningHub.StartAsync(
            new() { ["Hub:Scheduler"] = "true", ["Fetch:AllowAddresses:0"] = "127.0.0.0/8", ["Fetch:GapPerHost"] = "00:00:00" },
            services => services.AddSingleton<ILogEventSink>(errors));
        await using (var scope = hub.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(drafts, "test", null, cancel);
        await hub.ReadAllAsync();

        Assert.Empty(errors.Seen);
        var sources = await hub.InStoreAsync(store => store.Sources.AsNoTracking().ToListAsync(cancel));
        var unread = sources.Where(source => source.Fault.IsFailure).ToList();
        // Most of them are a parser's test cases of one entry, and many of those entries share an address.
        var carrying = await hub.InStoreAsync(store => store.ArticleSightings.Select(sighting => sighting.SourceId).Distinct().CountAsync(cancel));
        TestContext.Current.SendDiagnosticMessage("{0} feeds: {1} with articles, {2} unreadable", sources.Count, carrying, unread.Count);
        Assert.InRange(carrying, sources.Count / 2, sources.Count);
        using var reader = hub.CreateClient();
        foreach (var source in unread)
        {
            var page = await reader.GetAsync($"/sources/{source.Slug}", cancel);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("failing", await page.Content.ReadAsStringAsync(cancel), StringComparison.Ordinal);
        }
    }

    private static SourceDraft Serve(LoopbackSite site, string file, int number)
    {
        var type = file.EndsWith(".json", StringComparison.Ordinal) ? "application/feed+json" : "application/xml";
        if (File.Exists(file + ".headers.json"))
            type = JsonDocument.Parse(File.ReadAllText(file + ".headers.json")).RootElement.TryGetProperty("content-type", out var said)
                ? said.GetString()!
                : type;
        var path = string.Create(CultureInfo.InvariantCulture, $"/{number}");
        site.On(path, context =>
        {
            context.Response.Headers.ContentType = type;
            return context.Response.Body.WriteAsync(File.ReadAllBytes(file)).AsTask();
        });
        return new SourceDraft { Name = Path.GetFileName(file), Address = site.At(path).AbsoluteUri, ReadPages = false };
    }

    /// <summary>Keeps what the hub logs as its own errors; a publisher's faults are warnings.</summary>
    private sealed class ErrorSink : ILogEventSink
    {
        public ConcurrentBag<string> Seen { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error || logEvent.Exception is not null) Seen.Add(logEvent.RenderMessage(null) + logEvent.Exception);
        }
    }
}
