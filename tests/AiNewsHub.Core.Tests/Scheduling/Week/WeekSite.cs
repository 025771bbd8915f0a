using System.Globalization;
using System.Text;

namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>What one source's server does at an instant.</summary>
internal sealed record WeekAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public bool Hangs { get; init; }
}

/// <summary>One of the five hundred: a host of its own (or one it shares), a feed, and a temper.</summary>
internal sealed class WeekSite(string temper, string host, string path, Func<WeekSite, DateTimeOffset, WeekSite.Request, WeekAnswer> answer)
{
    /// <param name="Path">What is asked for.</param>
    /// <param name="ETag">If-None-Match.</param>
    /// <param name="Since">If-Modified-Since.</param>
    public sealed record Request(string Path, string? ETag, string? Since);

    public string Temper => temper;
    public string Host => host;
    public string Path => path;
    public bool ReadPages { get; init; }
    /// <summary>Time between two entries, and when the last one is written.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromDays(1);
    public DateTimeOffset LastEntry { get; init; } = DateTimeOffset.MaxValue;
    /// <summary>Where in its rhythm it stands; sites differ.</summary>
    public TimeSpan Phase { get; init; }
    public string Extra { get; init; } = "";

    public int Count { get; private set; }

    public WeekAnswer Answer(DateTimeOffset now, Request request)
    {
        if (request.Path == Path) Count++;
        return answer(this, now, request);
    }

    /// <summary>The newest entry's instant: entries come at their gap, counted back from then.</summary>
    public DateTimeOffset Newest(DateTimeOffset now)
    {
        var known = (now < LastEntry ? now : LastEntry) - Phase;
        return new DateTimeOffset(known.Ticks - known.Ticks % Gap.Ticks, TimeSpan.Zero) + Phase;
    }

    public string Feed(DateTimeOffset now, string kind = "n")
    {
        var newest = Newest(now);
        var feed = new StringBuilder($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{host}{path}</title><link>http://{host}/</link>{Extra}");
        for (var i = 0; i < 4; i++)
        {
            var at = newest - Gap * i;
            var number = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            feed.Append(CultureInfo.InvariantCulture,
                $"<item><guid>{path}{kind}{number}</guid><title>Report {number} of {host}</title><link>http://{host}/{kind}/{number}</link><pubDate>{at:r}</pubDate><description>Number {number} about {host} and {path}.</description></item>");
        }

        return feed.Append("</channel></rss>").ToString();
    }

    public string Tag(DateTimeOffset now) => $"\"{Newest(now).ToUnixTimeSeconds()}\"";
}
