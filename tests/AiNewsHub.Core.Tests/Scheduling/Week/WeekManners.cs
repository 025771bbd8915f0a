using System.Globalization;
using System.Text;

namespace AiNewsHub.Core.Tests.Scheduling.Week;

/// <summary>The week as those who were asked saw it.</summary>
internal sealed class WeekManners
{
    private readonly IReadOnlyList<WeekServer.Asked> _record;

    public WeekManners(IReadOnlyList<WeekServer.Asked> record, DateTimeOffset start)
    {
        _record = record;
        Disallowed = record.Count(asked => IsForbidden(asked.Address));
        SecondAtOnce = record.Count(asked => asked.AtOnce > 1);
        TooEarly = [.. Early(record)];
        var offered = record.Where(asked => asked is { Offered: true, Site: not null }).ToList();
        ConditionalShare = offered.Count(asked => asked.Conditional) / (double)offered.Count;
        var intervals = record.Where(asked => asked.Site is { Temper: not "target" }).GroupBy(asked => asked.Address).SelectMany(Intervals).ToList();
        (ShortestInterval, LongestInterval) = (intervals.Min(), intervals.Max());
        // The first hours are those of an import: everything is read at once, because somebody waits. A minute ends with the look
        // at its last second: what fell due in it is counted in it, and not half of the next as well.
        var minutes = record.Where(asked => asked.At > start.AddHours(2)).CountBy(asked => (long)Math.Ceiling((asked.At - start).TotalMinutes)).ToDictionary();
        BusiestMinute = minutes.Values.Max();
        MeanPerMinute = minutes.Values.Sum() / ((record[^1].At - start).TotalMinutes - 120);
    }

    public int Disallowed { get; }
    public int SecondAtOnce { get; }
    /// <summary>Requests before the time that an address had named, or that its host had after a second refusal in a row.</summary>
    public IReadOnlyList<string> TooEarly { get; }
    public double ConditionalShare { get; }
    public TimeSpan ShortestInterval { get; }
    public TimeSpan LongestInterval { get; }
    public int BusiestMinute { get; }
    public double MeanPerMinute { get; }

    public string Table()
    {
        var table = new StringBuilder().AppendLine("temper                   sources  requests  of these 200   304  other  conditional  shortest   longest");
        foreach (var temper in _record.Where(asked => asked.Site is not null).GroupBy(asked => asked.Site!.Temper))
        {
            var offered = temper.Where(asked => asked.Offered).ToList();
            var intervals = temper.GroupBy(asked => asked.Address).SelectMany(Intervals).DefaultIfEmpty().ToList();
            var share = offered.Count == 0 ? "–" : (offered.Count(asked => asked.Conditional) / (double)offered.Count)
                .ToString("P1", CultureInfo.InvariantCulture);
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{temper.Key,-24} {temper.DistinctBy(asked => asked.Address).Count(),7} {temper.Count(),9} {temper.Count(asked => asked.Status == 200),13} {temper.Count(asked => asked.Status == 304),5} {temper.Count(asked => asked.Status is not (200 or 304)),6} {share,12} {intervals.Min().TotalMinutes,6:0} min {intervals.Max().TotalHours,7:0.0} h");
        }

        table.AppendLine(CultureInfo.InvariantCulture,
            $"requests {_record.Count}, robots.txt {_record.Count(asked => asked.Address.EndsWith("/robots.txt", StringComparison.Ordinal))}, pages {_record.Count(asked => asked.Address.Contains("/n/", StringComparison.Ordinal))}");
        table.AppendLine(CultureInfo.InvariantCulture,
            $"inside a Retry-After {TooEarly.Count}, disallowed {Disallowed}, second at a host {SecondAtOnce}, conditional {ConditionalShare:P1}");
        table.AppendLine(CultureInfo.InvariantCulture,
            $"intervals {ShortestInterval.TotalMinutes:0.0} min to {LongestInterval.TotalHours:0.00} h; busiest minute {BusiestMinute}, mean {MeanPerMinute:0.0}");
        return table.ToString();
    }

    private static bool IsForbidden(string address) =>
        address.StartsWith("pages-forbidden", StringComparison.Ordinal) && address.Contains("/n/", StringComparison.Ordinal);

    /// <summary>Between two requests for one address, but for those that a publisher made longer by its own word.</summary>
    private static IEnumerable<TimeSpan> Intervals(IEnumerable<WeekServer.Asked> ofAddress) =>
        ofAddress.Zip(ofAddress.Skip(1), (before, after) => after.At - before.At);

    private static IEnumerable<string> Early(IEnumerable<WeekServer.Asked> record)
    {
        var until = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var refusals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var asked in record)
        {
            foreach (var whose in new[] { asked.Address, asked.Host })
            {
                if (until.GetValueOrDefault(whose) is var named && named > asked.At)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{asked.Address} at {asked.At:u}: {whose} was to be left alone until {named:u}");
            }

            refusals[asked.Address] = asked.Status is 429 or 503 ? refusals.GetValueOrDefault(asked.Address) + 1 : 0;
            if (asked.RetryAfter is not { } later) continue;
            until[asked.Address] = later;
            if (refusals[asked.Address] > 1) until[asked.Host] = later;
        }
    }
}
