using System.Globalization;

namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>Five hundred sources of every temper.</summary>
internal static class WeekTempers
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static IReadOnlyList<WeekSite> All(DateTimeOffset start)
    {
        var old = start.AddDays(-90);
        var calm = start.AddDays(-20);
        var sites = new List<WeekSite>();
        void Add(int count, Func<int, WeekSite> make) => sites.AddRange(Enumerable.Range(0, count).Select(make));

        WeekSite Site(string temper, int i, Func<WeekSite, DateTimeOffset, WeekSite.Request, WeekAnswer> answer, TimeSpan gap, DateTimeOffset? last = null,
            string? host = null, string extra = "", bool pages = false) =>
            new(temper, host ?? $"{temper.Replace(' ', '-')}-{i}.test", host is null ? "/feed" : $"/feed{i}", answer)
            {
                Gap = gap,
                LastEntry = last ?? DateTimeOffset.MaxValue,
                Phase = TimeSpan.FromMinutes(37 * i % 1440),
                Extra = extra,
                ReadPages = pages,
            };

        Add(8, i => Site("fast", i, Tagged, TimeSpan.FromHours(5)));
        Add(12, i => Site("daily", i, Dated, Day));
        Add(12, i => Site("weekly", i, Both, 7 * Day));
        Add(168, i => Site("silent", i, Tagged, 7 * Day, start.AddDays(-10 - 3 * i)));
        Add(30, i => Site("no validators", i, Plain, Day, old));
        Add(10, i => Site("no validators daily", i, Plain, Day));
        Add(20, i => Site("new tag each time", i, NewTag, Day, old));
        Add(10, i => Site("304 for ever", i, Forever, Day, calm));
        Add(20, i => Site("429 in seconds", i, (site, now, asked) => Busy(site, start, now) ? new(429, "", ("Retry-After", "5400")) : Tagged(site, now, asked),
            Day, calm));
        Add(20, i => Site("429 until a date", i, (site, now, asked) => Busy(site, start, now)
            ? new(429, "", ("Retry-After", now.AddHours(3).ToString("r", CultureInfo.InvariantCulture)))
            : Dated(site, now, asked), Day, calm));
        Add(15, i => Site("503 with time", i, (site, now, asked) => Busy(site, start, now) ? new(503, "", ("Retry-After", "10000")) : Both(site, now, asked),
            Day, calm));
        Add(10, i => Site("503 without", i, (site, now, asked) => Busy(site, start, now) ? new(503) : Both(site, now, asked), Day, calm));
        Add(20, i => Site("moved 301", i, (site, now, asked) => asked.Path == "/feed"
            ? new(301, "", ("Location", $"http://new-home-{i}.test/feed"))
            : new(404), Day, calm));
        Add(10, i => Site("moved 308", i, (site, now, asked) => asked.Path == "/feed"
            ? new(308, "", ("Location", $"http://newer-home-{i}.test/feed"))
            : new(404), Day, calm));
        Add(10, i => Site("to a worse feed", i, (site, now, asked) => now < start + Day
            ? Tagged(site, now, asked)
            : new(301, "", ("Location", $"http://worse-{i}.test/feed")), Day, calm));
        Add(10, i => Site("gone", i, (site, now, asked) => now < start + 2 * Day ? Tagged(site, now, asked) : new(410), Day, calm));
        Add(15, i => Site("404 and back", i, (site, now, asked) => now > start + 2 * Day && now < start + 4 * Day ? new(404) : Tagged(site, now, asked), Day,
            calm));
        Add(10, i => Site("hangs", i, (site, now, asked) => site.Count % 12 == 7 ? new WeekAnswer(200) { Hangs = true } : Tagged(site, now, asked), Day, calm));
        Add(10, i => Site("pages forbidden", i, WithPages("User-agent: *\nDisallow: /n/"), Day, pages: true));
        Add(10, i => Site("pages with delay", i, WithPages("User-agent: *\nCrawl-delay: 20\nDisallow: /private"), Day, pages: true));
        Add(10, i => Site("ttl", i, Tagged, Day, calm, extra: "<ttl>240</ttl>"));
        Add(10, i => Site("hours to skip", i, Tagged, Day,
            extra: $"<skipHours>{string.Concat(Enumerable.Range(0, 7).Select(hour => $"<hour>{hour}</hour>"))}</skipHours>"));
        Add(10, i => Site("max-age", i, (site, now, asked) => With(Tagged(site, now, asked), ("Cache-Control", "max-age=10800")), Day, calm));
        Add(10, i => Site("expires", i, (site, now, asked) => With(Both(site, now, asked),
            ("Expires", now.AddHours(5).ToString("r", CultureInfo.InvariantCulture))), Day, calm));
        Add(25, i => Site("many on one host", i, Tagged, Day, old, "platform.test"));
        Add(5, i => Site("one tires its host", i, (site, now, asked) => i == 0 && Busy(site, start, now)
            ? new(429, "", ("Retry-After", "7200"))
            : Tagged(site, now, asked), Day, old, "tired.test"));
        return sites;
    }

    /// <summary>What redirects lead to; no sources of their own.</summary>
    public static IEnumerable<WeekSite> Targets(DateTimeOffset start)
    {
        for (var i = 0; i < 20; i++) yield return new("target", $"new-home-{i}.test", "/feed", Tagged) { Gap = Day, LastEntry = start.AddDays(-20) };
        for (var i = 0; i < 10; i++) yield return new("target", $"newer-home-{i}.test", "/feed", Tagged) { Gap = Day, LastEntry = start.AddDays(-20) };
        for (var i = 0; i < 10; i++)
            yield return new("target", $"worse-{i}.test", "/feed", (site, now, _) => new(200, site.Feed(now, "comment")))
            {
                Gap = Day,
                LastEntry = start.AddDays(-20)
            };
    }

    private static bool Busy(WeekSite site, DateTimeOffset start, DateTimeOffset now) => (now - start - site.Phase / 4).TotalDays % 2 is > 0.5 and < 0.9;

    private static WeekAnswer With(WeekAnswer answer, (string, string) header) => answer with { Headers = [.. answer.Headers, header] };

    private static WeekAnswer Plain(WeekSite site, DateTimeOffset now, WeekSite.Request asked) => new(200, site.Feed(now));

    private static WeekAnswer Tagged(WeekSite site, DateTimeOffset now, WeekSite.Request asked) =>
        asked.ETag == site.Tag(now) ? new(304, "", ("ETag", site.Tag(now))) : new(200, site.Feed(now), ("ETag", site.Tag(now)));

    private static WeekAnswer Dated(WeekSite site, DateTimeOffset now, WeekSite.Request asked)
    {
        var date = site.Newest(now).ToString("r", CultureInfo.InvariantCulture);
        return asked.Since == date ? new(304) : new(200, site.Feed(now), ("Last-Modified", date));
    }

    private static WeekAnswer Both(WeekSite site, DateTimeOffset now, WeekSite.Request asked)
    {
        var date = ("Last-Modified", site.Newest(now).ToString("r", CultureInfo.InvariantCulture));
        return asked.ETag == site.Tag(now) ? new(304, "", ("ETag", site.Tag(now)), date) : new(200, site.Feed(now), ("ETag", site.Tag(now)), date);
    }

    private static WeekAnswer NewTag(WeekSite site, DateTimeOffset now, WeekSite.Request asked) => new(200, site.Feed(now), ("ETag", $"\"{site.Count}\""));

    private static WeekAnswer Forever(WeekSite site, DateTimeOffset now, WeekSite.Request asked) =>
        asked.ETag is not null ? new(304) : new(200, site.Feed(now), ("ETag", "\"always\""));

    private static Func<WeekSite, DateTimeOffset, WeekSite.Request, WeekAnswer> WithPages(string robots) => (site, now, asked) => asked.Path switch
    {
        "/feed" => Tagged(site, now, asked),
        "/robots.txt" => new(200, robots, ("Content-Type", "text/plain")),
        _ => new(200,
            $"<!doctype html><html><head><title>Report</title></head><body><article><h1>Report</h1><p>{string.Concat(Enumerable.Repeat($"The laboratory of {site.Host} wrote down what it measured. ", 12))}</p></article></body></html>", ("Content-Type", "text/html")),
    };
}
