using System.Collections.Concurrent;
using AiNewsHub.Core.Progress;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog.Core;
using Serilog.Events;

namespace AiNewsHub.Web.Tests.Ingestion;

/// <summary>A hub that is told to stop while it reads, and is given no time for it.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task WhatIsCutOffIsNoError(int pages)
    {
        var errors = new Errors();
        var hub = await RunningHub.StartAsync(new() { ["Hub:Demo"] = "true", ["Hub:Scheduler"] = "true" }, services =>
        {
            services.AddSingleton<ILogEventSink>(errors);
            services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        });
        await using (hub)
        {
            var progress = hub.Services.GetRequiredService<IngestionProgress>();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (progress.Snapshot().PagesWaiting < pages) await look.WaitForNextTickAsync(patience.Token);
        }

        Assert.Empty(errors.Logged);
    }

    private sealed class Errors : ILogEventSink
    {
        public ConcurrentQueue<string> Logged { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error) Logged.Enqueue(logEvent.RenderMessage(null) + " " + logEvent.Exception);
        }
    }
}
