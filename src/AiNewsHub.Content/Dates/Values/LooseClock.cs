using AiNewsHub.Content.Dates.Words;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>The time of day among the tokens of a date.</summary>
internal sealed class LooseClock(List<DateToken> tokens, string? language)
{
    private int _hour;
    private int _minute;
    private int _second;

    /// <summary>The token it ends with; -2 before it is read.</summary>
    public int Last { get; private set; } = -2;

    public bool IsRead => Last >= 0;

    public HalfOfDay Half { get; set; }

    /// <summary>True where a clock begins at the token.</summary>
    public bool TryRead(int i, bool dayIsKnown, bool anyNumbers)
    {
        var token = tokens[i];
        if (token.Digits <= 2 && Next(i, dayIsKnown) is { } minutes)
        {
            (_hour, _minute, Last) = (token.Number, tokens[minutes].Number, minutes);
            if (Next(Last, dayIsKnown) is { } seconds) (_second, Last) = (tokens[seconds].Number, seconds);
            // A fraction of a second is not worth keeping.
            if (tokens[Last].After == '.' && Last + 1 < tokens.Count && tokens[Last + 1] is { IsNumber: true, Before: '.' }) Last++;
            else if (IsClockWord(Last + 1)) Last++;
            return true;
        }
        if (token.Digits is not (4 or 6) || token.Before is not ('T' or 't') || !anyNumbers) return false;
        var number = token.Digits == 4 ? token.Number * 100 : token.Number;
        (_hour, _minute, _second, Last) = (number / 10_000, number / 100 % 100, number % 100, i);
        return true;
    }

    public void Set(ref DateParts parts)
    {
        parts.Hour = Half switch
        {
            HalfOfDay.Afternoon when _hour < 12 => _hour + 12,
            HalfOfDay.Morning when _hour == 12 => 0,
            _ => _hour,
        };
        parts.Minute = _minute;
        parts.Second = _second;
    }

    /// <summary>The next part: behind a colon or a word for hours, behind a point where the day is known by now.</summary>
    private int? Next(int i, bool dayIsKnown)
    {
        var next = tokens[i].After == ':' || (tokens[i].After == '.' && dayIsKnown) ? i + 1 : IsClockWord(i + 1) ? i + 2 : tokens.Count;
        return next < tokens.Count && tokens[next] is { IsNumber: true, Digits: <= 2 } ? next : null;
    }

    private bool IsClockWord(int i) => i < tokens.Count && !tokens[i].IsNumber && DateVocabulary.Find(tokens[i].Text, language) is { IsClock: true };
}
