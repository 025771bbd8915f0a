using System.Collections.Concurrent;
using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Tests.Scheduling;

public sealed class HostWorkersTests
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task WhatBreaksBecauseTheHubStopsIsNoError(bool stops, int errors)
    {
        var logger = new Errors();
        using var stop = new CancellationTokenSource();
        using var workers = new HostWorkers(1, (taken, _) => Task.FromResult<IReadOnlyDictionary<long, Reading>>(taken.ToDictionary(due => due.Id,
            _ => (Reading)BreakAsync)), (_, _) => { }, TimeProvider.System, logger);
        workers.Add([new(1, "https://lab.example/feed", DateTimeOffset.UnixEpoch)]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workers.RunAsync(untilEmpty: false, stop.Token));
        Assert.Equal(errors, logger.Count);

        async Task BreakAsync(CancellationToken cancellationToken)
        {
            if (stops) await stop.CancelAsync();
            else stop.CancelAfter(TimeSpan.FromMilliseconds(200));
            // What a reading works with may be closed by then.
            throw new ObjectDisposedException("a semaphore");
        }
    }

    private sealed class Errors : ConcurrentQueue<string>, ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error) Enqueue(formatter(state, exception));
        }
    }
}
