using System.Diagnostics;
using System.Globalization;
using System.Net;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Schedule;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>A week with five hundred sources: the real scheduler, fetcher and store against a real server, by a clock that is moved on.</summary>
public sealed class PoliteWeekTests
{
    private static readonly TimeSpan SchedulerLook = TimeSpan.FromSeconds(2);
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Where nothing is under way the clock goes on to the next whole minute: the scheduler looks once a minute, not every two seconds.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task AWeekWithFiveHundredSourcesShowsGoodManners()
    {
        var days = int.Parse(Environment.GetEnvironmentVariable("AINEWSHUB_WEEK_DAYS") ?? "7", CultureInfo.InvariantCulture);
        var time = new SimulatedTime(Start);
        var sites = WeekTempers.All(Start);
        Assert.Equal(500, sites.Count);
        await using var server = await WeekServer.StartAsync(time, sites.Concat(WeekTempers.Targets(Start)));
        using var complaints = new Complaints();
        await using var hub = await ReadingHub.StartAsync(services =>
        {
            services.AddSingleton<ILoggerProvider>(complaints);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
            services.Replace(ServiceDescriptor.Singleton(new FetchSettings
            {
                AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")],
                Resolve = sites.Concat(WeekTempers.Targets(Start)).Select(site => site.Host).Distinct().ToDictionary(host => host, _ => server.EndPoint),
            }));
            services.AddHostedService<Scheduler>();
        });
        await hub.AddAsync(sites.Select(site => new SourceDraft
        {
            Address = $"http://{site.Host}{site.Path}",
            Name = site.Host,
            Publisher = site.Host,
            ReadPages = site.ReadPages
        }));

        var clock = Stopwatch.StartNew();
        await RunAsync(hub, server, time, Start.AddDays(days));
        var manners = new WeekManners(server.Record, Start);
        // To whoever runs it, also when all is well.
        Console.WriteLine(manners.Table());
        var articles = await hub.QueryAsync(context => context.Articles.CountAsync());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days} days in {clock.Elapsed.TotalSeconds:0} s, {articles} articles"));

        Assert.Empty(complaints.Errors);
        Assert.Empty(manners.TooEarly);
        Assert.Equal((0, 0), (manners.Disallowed, manners.SecondAtOnce));
        Assert.True(manners.ConditionalShare >= 0.95, $"{manners.ConditionalShare:P1}");
        Assert.InRange(manners.ShortestInterval, NextCheck.Shortest, NextCheck.Longest);
        Assert.InRange(manners.LongestInterval, NextCheck.Shortest, NextCheck.Longest + 2 * Step);
        // No more than chance would bring together in ten thousand minutes.
        Assert.True(manners.BusiestMinute <= manners.MeanPerMinute + 8 * Math.Sqrt(manners.MeanPerMinute),
            $"{manners.BusiestMinute} against {manners.MeanPerMinute:0.0}");
        // Polite is not dead: whoever can be read is read.
        var sources = await hub.QueryAsync(context => context.Sources.ToListAsync());
        Assert.Equal(days > 2 ? 10 : 0, sources.Count(source => source.State == SourceState.Gone));
        Assert.True(sources.Count(source => source.State == SourceState.Active) >= 440);
        Assert.Equal(30, sources.Count(source => source.Address.Contains("-home-", StringComparison.Ordinal)));
        Assert.DoesNotContain(sources, source => source.Address.StartsWith("http://worse-", StringComparison.Ordinal));
    }

    private static async Task RunAsync(ReadingHub hub, WeekServer server, SimulatedTime time, DateTimeOffset end)
    {
        var (sources, pages) = (hub.Get<SourceWorkers>(), hub.Get<PageWorkers>());
        var scheduler = hub.Get<IEnumerable<IHostedService>>().OfType<Scheduler>().Single();
        await scheduler.StartAsync(TestContext.Current.CancellationToken);
        while (time.GetUtcNow() < end)
        {
            var underWay = await SettleAsync();
            var next = time.Next() ?? time.GetUtcNow();
            var minute = Start + (Math.Floor((time.GetUtcNow() - Start) / Step) + 1) * Step;
            time.MoveTo(underWay == 0 && next < minute ? minute : next);
        }

        await scheduler.StopAsync(TestContext.Current.CancellationToken);

        // Until everything there is to do waits for the clock, or for a server that hangs.
        async Task<int> SettleAsync()
        {
            var (seen, since) = ((0, 0, 0, 0), Stopwatch.GetTimestamp());
            for (var look = 1; ; look++)
            {
                var (reading, ready) = (sources.Load.UnderWay + pages.Load.UnderWay, sources.Load.Ready + pages.Load.Ready);
                var rests = time.Pauses(SchedulerLook, equal: false);
                var asleep = time.Pauses(SchedulerLook, equal: true) > 0;
                if (asleep && ready == 0 && reading == rests + server.Hanging) return reading;
                // Two that wait for one host make one pause: then it is enough that nothing moves any more.
                var now = (reading, ready, rests, server.Record.Count);
                if (now != seen) (seen, since) = (now, Stopwatch.GetTimestamp());
                if (asleep && rests + server.Hanging > 0 && Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(2)) return reading;
                Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30), $"Nothing moves: {now} at {time.GetUtcNow()}");
                if (look % 16 > 0) await Task.Yield();
                else await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        }
    }
}
