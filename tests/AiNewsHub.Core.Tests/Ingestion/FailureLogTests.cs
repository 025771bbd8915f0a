using System.Collections.Concurrent;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>A machine without network is one warning; a source that alone cannot be reached is its own.</summary>
public sealed class FailureLogTests : IDisposable
{
    private const string Nobody = "http://127.0.0.1:2";

    private readonly Written _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task WhereNoneCanBeReachedThatIsOneWarning()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A model opens")));
        await using var hub = await StartAsync();
        await hub.AddAsync(Drafts(9));
        await hub.ReadAllAsync();
        Assert.StartsWith("No source can be reached, 9 in a row so far: Refused", Assert.Single(_log.Warnings), StringComparison.Ordinal);
        await hub.ReadAllAsync();
        Assert.Single(_log.Warnings);

        // The network is back, and what is wrong then is wrong with single sources.
        await hub.AddAsync(site.At("/feed"));
        await hub.ReadAllAsync();
        Assert.Contains("Sources can be reached again", _log.All);
    }

    [Fact]
    public async Task WhereOthersAnswerEachIsNamed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/feed", Rss.Feed(new Rss.Item("1", "A model opens")));
        await using var hub = await StartAsync();
        await hub.AddAsync(site.At("/feed"));
        await hub.ReadAllAsync();
        await hub.AddAsync(Drafts(3));
        await hub.ReadAllAsync();
        Assert.Equal(3, _log.Warnings.Count());
        Assert.All(_log.Warnings, warning => Assert.StartsWith("Fetched ", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASourceThatAloneIsReadAtFirstIsNamed()
    {
        await using var hub = await StartAsync();
        await hub.AddAsync(Drafts(1));
        await hub.ReadAllAsync();
        Assert.StartsWith("Fetched lost-0", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    private Task<ReadingHub> StartAsync() =>
        ReadingHub.StartAsync(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(_log)));

    private static IEnumerable<SourceDraft> Drafts(int count) =>
        Enumerable.Range(0, count).Select(number => new SourceDraft { Address = $"{Nobody}/{number}", Name = $"Lost {number}", Publisher = $"Lost {number}" });

    private sealed class Written : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

        public IEnumerable<string> Warnings => _lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text);
        public IEnumerable<string> All => _lines.Select(line => line.Text);

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue((logLevel, formatter(state, exception)));
        public void Dispose()
        {
        }
    }
}
