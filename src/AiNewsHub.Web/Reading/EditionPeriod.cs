using System.Globalization;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>A day or a week that has an edition, by the hub's own calendar.</summary>
/// <param name="First">Its first day.</param>
/// <param name="IsWeek">Whether it is the week that begins then.</param>
public sealed record EditionPeriod(DateOnly First, bool IsWeek)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>So long before the hub was there it may have found what to tell of.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromDays(7);

    /// <summary>"2026-11-23" or "2026-w48".</summary>
    public string Slug => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-w{Week:00}")
        : First.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>Of the week, by ISO 8601.</summary>
    public int Week => ISOWeek.GetWeekOfYear(First.ToDateTime(TimeOnly.MinValue));

    /// <inheritdoc cref="Week"/>
    public int Year => ISOWeek.GetYear(First.ToDateTime(TimeOnly.MinValue));

    public EditionPeriod Previous => this with { First = First.AddDays(IsWeek ? -7 : -1) };
    public EditionPeriod Next => this with { First = First.AddDays(IsWeek ? 7 : 1) };

    /// <summary>The week that the day is in.</summary>
    public EditionPeriod OfWeek => new(First.AddDays(-(((int)First.DayOfWeek + 6) % 7)), IsWeek: true);

    /// <summary>The days of a week.</summary>
    public IEnumerable<EditionPeriod> Days => IsWeek ? Enumerable.Range(0, 7).Select(day => new EditionPeriod(First.AddDays(day), IsWeek: false)) : [this];

    /// <param name="local">An instant by the hub's clock.</param>
    public static EditionPeriod DayOf(DateTimeOffset local) => new(DateOnly.FromDateTime(local.DateTime), IsWeek: false);

    /// <summary>When each of the last days began by the hub's clock, and when the present one is over.</summary>
    public static IReadOnlyList<DateTimeOffset> LastDays(int days, DateTimeOffset now, TimeZoneInfo zone)
    {
        var after = DayOf(TimeZoneInfo.ConvertTime(now, zone)).Next;
        return [.. Enumerable.Range(-days, days + 1).Select(day => Midnight(after.First.AddDays(day), zone))];
    }

    /// <summary>Reads a <see cref="Slug"/>; null for anything else.</summary>
    public static EditionPeriod? Read(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        if (DateOnly.TryParseExact(slug, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Known(new(day, IsWeek: false));
        var parts = slug.Split("-w");
        return parts is [{ Length: 4 } yearText, { Length: 2 } weekText]
            && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(weekText, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && year is > 1 and < 9999
            && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Known(new(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), IsWeek: true))
            : null;
    }

    /// <summary>When it begins and when it is over.</summary>
    public EditionSpan Span(TimeZoneInfo zone) => new(Midnight(First, zone), Midnight(Next.First, zone));

    /// <summary>Whether a hub has an edition of it: it has begun, and was not long over when the hub began.</summary>
    public bool IsTold(TimeZoneInfo zone, DateTimeOffset now, DateTimeOffset hubBegan)
    {
        var (from, until) = Span(zone);
        return from <= now && until > hubBegan - Before;
    }

    private static EditionPeriod? Known(EditionPeriod period) => period.First.Year is > 1 and < 9999 ? period : null;

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
