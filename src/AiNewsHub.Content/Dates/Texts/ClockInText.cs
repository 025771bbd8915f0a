using System.Globalization;
using AiNewsHub.Content.Dates.Words;
using AiNewsHub.Content.Dates.Zones;

namespace AiNewsHub.Content.Dates.Texts;

/// <summary>Reads the time of day and its zone behind a day in running text.</summary>
internal static class ClockInText
{
    private const int Reach = 60;

    /// <summary>The day with the time behind it, and how many characters that took.</summary>
    public static (DateTimeOffset Date, int Length) Add(DateTimeOffset day, string text, int from, DateCustoms customs)
    {
        var match = DatePatterns.Clock().Match(text.Substring(from, Math.Min(Reach, text.Length - from)));
        if (!match.Success) return (day, 0);
        var (hour, minute, second) = (Number(match.Groups["h"].ValueSpan), Number(match.Groups["i"].ValueSpan), Number(match.Groups["s"].ValueSpan));
        var mark = match.Groups["mark"];
        if (hour > 23 || (mark.Success && DateVocabulary.Find(mark.ValueSpan, customs.Language) is not { IsClock: true })) return (day, 0);
        var length = match.Length;
        var half = HalfOf(match.Groups["half"].ValueSpan, customs);
        var behind = text.Substring(from + length, Math.Min(Reach, text.Length - from - length));
        if (half == HalfOfDay.None && DatePatterns.Half().Match(behind) is { Success: true } said
            && HalfOf(said.Groups["half"].ValueSpan, customs) is not HalfOfDay.None and var after)
        {
            half = after;
            length += said.Length;
            behind = behind[said.Length..];
        }
        if (half != HalfOfDay.None) hour = (hour % 12) + (half == HalfOfDay.Afternoon ? 12 : 0);
        var local = new DateTime(day.Year, day.Month, day.Day, hour, minute, second, DateTimeKind.Unspecified);
        return (new DateTimeOffset(local, ZoneAfterClock.Read(behind, local) ?? TimeSpan.Zero), length);
    }

    private static HalfOfDay HalfOf(ReadOnlySpan<char> word, DateCustoms customs)
    {
        Span<char> letters = stackalloc char[word.Length];
        var count = Letters(word, letters);
        return count == 0 ? HalfOfDay.None : DateVocabulary.Find(letters[..count], customs.Language)?.Half ?? HalfOfDay.None;
    }

    /// <summary>Copies all but the blanks of "p. m."; returns how many letters there are.</summary>
    private static int Letters(ReadOnlySpan<char> word, Span<char> into)
    {
        var count = 0;
        foreach (var letter in word) if (!char.IsWhiteSpace(letter)) into[count++] = letter;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
