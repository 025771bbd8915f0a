namespace AiNewsHub.Content.Dates;

/// <summary>
/// A date in any order and most languages: words give month, zone and half of the day, the clock is what has colons,
/// and the remaining numbers are day, month and year by their size and place.
/// </summary>
internal static class LooseDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var tokens = DateTokens.Split(text);
        if (tokens.Count is 0 or > 24) return null;
        if (tokens is [{ IsNumber: true } only]) return CompactDate.Parse(only.Text);
        var reading = new Reading();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsNumber) i = reading.TakeNumber(tokens, i);
            else reading.TakeWord(tokens[i]);
        }
        return reading.ToInstant();
    }

    private sealed class Reading
    {
        private readonly List<DateToken> _numbers = [];
        private int _month;
        private int? _hour;
        private int _minute;
        private int _second;
        private bool _afternoon;
        private bool _morning;
        private bool _monthMayBeWeekday;
        private TimeSpan? _offset;

        /// <summary>The words between the hours, minutes and seconds of a clock that has no colons.</summary>
        private static bool IsClockWord(string word) => word is "h" or "uhr" or "min" or "시" or "時" or "时" or "点" or "분" or "分";

        public void TakeWord(DateToken word)
        {
            if ((_month == 0 || _monthMayBeWeekday) && MonthNames.Find(word.Text) is > 0 and var month)
            {
                // "mar" in front of the day is March to some and Tuesday to others; a month behind the day decides.
                if (_month == 0 || _numbers.Count > 0) _month = month;
                _monthMayBeWeekday = _numbers.Count == 0;
            }
            else if (word.Text is "pm" or "μμ" or "오후" or "下午" or "午後") _afternoon = true;
            else if (word.Text is "am" or "πμ" or "오전" or "上午" or "午前") _morning = true;
            else if (_hour is not null && ZoneNames.Find(word.Text) is { } minutes) _offset ??= TimeSpan.FromMinutes(minutes);
        }

        /// <returns>The index of the last token used.</returns>
        public int TakeNumber(List<DateToken> tokens, int i)
        {
            var token = tokens[i];
            if (_hour is null && token.Digits <= 2 && AfterClockMark(tokens, i) is not null) return TakeClock(tokens, i);
            if (_hour is null && token.Digits is 4 or 6 && token.Before is 'T' or 't' && _numbers.Count > 0) return TakeCompactClock(token, i);
            if (_hour is not null && token.Before is '+' or '-' && token.Digits is 1 or 2 or 4) return TakeOffset(tokens, i);
            if (token.Digits == 8 && _numbers.Count == 0) CompactDate.Split(token.Text, _numbers);
            else if (token.Digits <= 4) _numbers.Add(token);
            return i;
        }

        public DateTimeOffset? ToInstant()
        {
            if (DayOf() is not { } parts) return null;
            var hour = _hour ?? 0;
            if (_afternoon && hour < 12) hour += 12;
            if (_morning && hour == 12) hour = 0;
            parts.Hour = hour;
            parts.Minute = _minute;
            parts.Second = _second;
            parts.Offset = _offset ?? TimeSpan.Zero;
            return parts.ToInstant();
        }

        private int TakeClock(List<DateToken> tokens, int i)
        {
            _hour = tokens[i].Number;
            i = AfterClockMark(tokens, i)!.Value;
            _minute = tokens[i].Number;
            if (AfterClockMark(tokens, i) is { } seconds) _second = tokens[i = seconds].Number;
            // A fraction of a second is not worth keeping.
            if (tokens[i].After == '.' && i + 1 < tokens.Count && tokens[i + 1] is { IsNumber: true, Before: '.' }) i++;
            return i;
        }

        private int TakeCompactClock(DateToken clock, int i)
        {
            var number = clock.Digits == 4 ? clock.Number * 100 : clock.Number;
            (_hour, _minute, _second) = (number / 10_000, number / 100 % 100, number % 100);
            return i;
        }

        /// <summary>The next part of a clock: behind a colon or a word for hours, behind a dot where the day is known by now.</summary>
        private int? AfterClockMark(List<DateToken> tokens, int i)
        {
            var dayIsKnown = _numbers.Count >= (_month > 0 ? 2 : 3);
            var next = tokens[i].After == ':' || (tokens[i].After == '.' && dayIsKnown) ? i + 1
                : i + 1 < tokens.Count && !tokens[i + 1].IsNumber && IsClockWord(tokens[i + 1].Text) ? i + 2
                : tokens.Count;
            return next < tokens.Count && tokens[next] is { IsNumber: true, Digits: <= 2 } ? next : null;
        }

        private int TakeOffset(List<DateToken> tokens, int i)
        {
            var token = tokens[i];
            var (hours, minutes) = token.Digits == 4 ? (token.Number / 100, token.Number % 100) : (token.Number, 0);
            if (token.Digits <= 2 && token.After == ':' && i + 1 < tokens.Count && tokens[i + 1].IsNumber) minutes = tokens[++i].Number;
            if (hours <= 14 && minutes < 60) _offset = new TimeSpan(hours, minutes, 0) * (token.Before == '-' ? -1 : 1);
            return i;
        }

        private DateParts? DayOf()
        {
            if (_month > 0)
            {
                return _numbers switch
                {
                    [{ Digits: 4 } year, var day, ..] => new DateParts(year.Number, _month, day.Number),
                    [var day, var year, ..] when day.Number > 31 => new DateParts(DateParts.FullYear(day.Number, day.Digits), _month, year.Number),
                    [var day, var year, ..] => new DateParts(DateParts.FullYear(year.Number, year.Digits), _month, day.Number),
                    [{ Digits: 4 } year] => new DateParts(year.Number, _month, 1),
                    _ => null,
                };
            }
            return _numbers switch
            {
                [{ Digits: 4 } year, { Digits: 3 } dayOfYear] => FromDayOfYear(year.Number, dayOfYear.Number),
                [{ Digits: 4 } year, var month, var day, ..] => new DateParts(year.Number, month.Number, day.Number),
                [{ Digits: 4 } year, var month] => new DateParts(year.Number, month.Number, 1),
                [var first, var second, var third, ..] => FromShort(first, second, third),
                _ => null,
            };
        }

        /// <summary>Dots mean day first, slashes the American order, unless the numbers say otherwise; dashes put the year first.</summary>
        private static DateParts? FromShort(DateToken first, DateToken second, DateToken third)
        {
            if (first.Number > 31 || (first.After == '-' && third.Digits == 2)) return new DateParts(DateParts.FullYear(first.Number, first.Digits), second.Number, third.Number);
            var year = DateParts.FullYear(third.Number, third.Digits);
            var dayFirst = first.Number > 12 || (second.Number <= 12 && first.After != '/');
            return dayFirst ? new DateParts(year, second.Number, first.Number) : new DateParts(year, first.Number, second.Number);
        }

        private static DateParts? FromDayOfYear(int year, int day)
        {
            if (year is < 1 or > 9998 || day is < 1 or > 366) return null;
            var date = new DateOnly(year, 1, 1).AddDays(day - 1);
            return new DateParts(date.Year, date.Month, date.Day);
        }
    }
}
