using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace AiNewsHub.Web.Texts;

/// <summary>Instants as a reader says them, in the hub's time zone and the language of the current request.</summary>
public sealed class HubDates(TimeProvider time, TimeZoneInfo zone, HubTexts texts)
{
    private static InterfaceLanguage Language => InterfaceLanguages.Current;

    public TimeZoneInfo Zone => zone;
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The instant on the hub's wall clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>How long ago: "2 min ago", "9 h ago", "3 days ago", then the day.</summary>
    public string Ago(DateTimeOffset instant)
    {
        var age = Now - instant;
        if (age < TimeSpan.FromMinutes(1)) return texts["just now"];
        if (age < TimeSpan.FromHours(1)) return texts["{0} min ago", (int)age.TotalMinutes];
        if (age < TimeSpan.FromHours(24)) return texts["{0} h ago", (int)age.TotalHours];
        return age < TimeSpan.FromDays(7) ? texts.Count((int)age.TotalDays, "{0} day ago", "{0} days ago") : Day(instant);
    }

    /// <summary>The same as a <c>time</c> element.</summary>
    public IHtmlContent AgoElement(DateTimeOffset instant) => new TimeElement(Ago(instant), Exact(instant), Machine(instant));

    /// <summary>The time of day as a <c>time</c> element for a column.</summary>
    public IHtmlContent ClockElement(DateTimeOffset instant) => new TimeElement(ClockInColumn(instant), Exact(instant), Machine(instant));

    /// <summary>The day without its year as a <c>time</c> element for a column: "23 Nov" or "23 nov.".</summary>
    public IHtmlContent ShortDayElement(DateTimeOffset instant) =>
        new TimeElement(ShortDay(instant), Exact(instant), Machine(instant));

    /// <summary>"14:05" or "14 h 05".</summary>
    public string Clock(DateTimeOffset instant) => Local(instant).ToString(Language.Forms.Clock, Language.Culture);

    /// <summary>"14:05" in every language, where times stand in a column.</summary>
    public string ClockInColumn(DateTimeOffset instant) => Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"23 Nov 2026" or "23 nov. 2026".</summary>
    public string Day(DateTimeOffset instant) => Local(instant).ToString(Language.Forms.Day, Language.Culture);

    /// <summary>"23 Nov" or "23 nov.", on an axis.</summary>
    public string ShortDay(DateTimeOffset instant) => Local(instant).ToString(Language.Forms.ShortDay, Language.Culture);

    /// <summary>"Monday 23 November 2026" or "Lundi 23 novembre 2026".</summary>
    public string LongDay(DateTimeOffset instant)
    {
        var day = Local(instant).ToString(Language.Forms.LongDay, Language.Culture);
        return char.ToUpper(day[0], Language.Culture) + day[1..];
    }

    /// <summary>"23 Nov 2026, 14:05" or "23 nov. 2026, 14 h 05".</summary>
    public string Moment(DateTimeOffset instant) => $"{Day(instant)}, {Clock(instant)}";

    /// <summary>The moment to the second with its offset from UTC, for whoever asks.</summary>
    public string Exact(DateTimeOffset instant)
    {
        var local = Local(instant);
        return $"{LongDay(instant)}, {local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} (UTC{local.ToString("zzz", CultureInfo.InvariantCulture)})";
    }

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A duration in its largest unit: "28 min", "9 h", "3 days".</summary>
    public string Span(TimeSpan span)
    {
        if (span < TimeSpan.FromHours(1)) return texts["{0} min", Math.Max(1, (int)span.TotalMinutes)];
        return span < TimeSpan.FromHours(48) ? texts["{0} h", (int)span.TotalHours] : texts.Count((int)span.TotalDays, "{0} day", "{0} days");
    }

    /// <summary>A duration in its largest two units: "+28 min", "+3 h 05", "+2 d 4 h".</summary>
    public string Delay(TimeSpan delay)
    {
        if (delay < TimeSpan.FromMinutes(1)) return texts["at once"];
        if (delay < TimeSpan.FromHours(1)) return texts["+{0} min", (int)delay.TotalMinutes];
        return delay < TimeSpan.FromDays(1)
            ? texts["+{0} h {1:00}", (int)delay.TotalHours, delay.Minutes]
            : texts["+{0} d {1} h", (int)delay.TotalDays, delay.Hours];
    }
}
