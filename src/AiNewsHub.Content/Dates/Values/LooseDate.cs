using AiNewsHub.Content.Dates.Words;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>
/// A date in any order and most languages: words give month, zone, era and half of the day, the clock is what has colons,
/// and the remaining numbers are day, month and year by their size and place.
/// </summary>
internal static class LooseDate
{
    private const int MostTokens = 24;

    public static DateReading? Parse(string text, DateCustoms customs)
    {
        var zone = new LooseZone();
        var tokens = DateTokens.Split(zone.CutRegion(text));
        if (tokens.Count is 0 or > MostTokens) return null;
        if (tokens is [{ IsNumber: true } only]) return CompactDate.Parse(only.Text) is { } compact ? new DateReading(compact, null) : null;
        var reading = new Reading(tokens, customs, zone);
        for (var i = 0; i < tokens.Count; i++) i = tokens[i].IsNumber ? reading.TakeNumber(i) : reading.TakeWord(i);
        return reading.Result();
    }

    private sealed class Reading(List<DateToken> tokens, DateCustoms customs, LooseZone zone)
    {
        // "كانون الثاني", "tháng mười hai".
        private const int MostWords = 3;
        private const char FirstOfEastAsia = '\u2E80';

        private readonly LooseDay _day = new(customs.DayFirst);
        private readonly LooseClock _clock = new(tokens, customs.Language);
        private bool _monthMayBeWeekday;

        /// <returns>The index of the last token used.</returns>
        public int TakeWord(int i)
        {
            if (_clock.IsRead && zone.TakeName(tokens, i) is { } last) return last;
            for (var count = DateTokens.WordsAt(tokens, i, MostWords); count > 0; count--)
            {
                if (DateVocabulary.Find(DateTokens.Join(tokens, i, count), customs.Language) is not { } word) continue;
                Take(word, i);
                return i + count - 1;
            }
            if (_day.Month is null && DateVocabulary.FindShortened(tokens[i].Text) is { } shortened) Take(shortened, i);
            else if (i == _clock.Last + 1) zone.NoteUnknown(tokens[i].Text);
            return i;
        }

        /// <returns>The index of the last token used.</returns>
        public int TakeNumber(int i)
        {
            var token = tokens[i];
            if (!_clock.IsRead && _clock.TryRead(i, _day.IsKnown, _day.HasNumbers)) return _clock.Last;
            if (_clock.IsRead && token.Before is '+' or '-' && token.Digits is 1 or 2 or 4) return zone.TakeHours(tokens, i);
            if (token.Digits == 8 && !_day.HasNumbers) CompactDate.Split(token.Text, _day.Numbers);
            else if (token.Digits <= 4) _day.Numbers.Add(token);
            return i;
        }

        public DateReading? Result()
        {
            if (_day.Parts() is not { } parts) return null;
            _clock.Set(ref parts);
            if (parts.ToInstant() is not { } local) return null;
            parts.Offset = zone.OffsetAt(local.DateTime);
            return parts.ToInstant() is { } instant ? new DateReading(instant, _clock.IsRead ? zone.Doubt : null) : null;
        }

        private void Take(DateWord word, int i)
        {
            if (word.YearBeforeEra is { } year) _day.YearBeforeEra = year;
            // Behind the clock, or in East Asia before it; "am 5. März" is no morning.
            if (word.Half != HalfOfDay.None && (i == _clock.Last + 1 || tokens[i].Text[0] >= FirstOfEastAsia)) _clock.Half = word.Half;
            if (word.Month == 0 || (_day.Month is not null && !_monthMayBeWeekday)) return;
            // "mar" in front of the day is March to some and Tuesday to others; a month behind the day decides.
            if (_day.Month is null || _day.HasNumbers) _day.Month = word;
            _monthMayBeWeekday = word.IsWeekday && !_day.HasNumbers;
        }
    }
}
