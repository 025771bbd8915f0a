namespace AiNewsHub.Content.Dates.Words;

/// <summary>The one table of months, days of the week, halves of the day, clock words and eras, in all languages of the folder <c>Languages</c>.</summary>
internal static class DateVocabulary
{
    private const int ShortestBeginning = 3;
    private const int LongestLanguage = 3;

    private static readonly Dictionary<string, DateWord> _words = Build();
    private static readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] _months =
        [.. _words.Where(pair => pair.Value.Month > 0 && !pair.Key.Contains(':', StringComparison.Ordinal)).Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)];

    /// <summary>What a word or several with blanks between mean.</summary>
    /// <param name="words">As written.</param>
    /// <param name="language">Of the text, where it is known.</param>
    public static DateWord? Find(ReadOnlySpan<char> words, string? language)
    {
        Span<char> room = stackalloc char[LongestLanguage + 1 + DateKey.Room];
        var key = room[(LongestLanguage + 1)..];
        key = key[..DateKey.Fold(words, key)];
        if (key.IsEmpty) return null;
        if (language is { Length: > 0 and <= LongestLanguage })
        {
            var start = LongestLanguage - language.Length;
            language.CopyTo(room[start..]);
            room[LongestLanguage] = ':';
            if (_lookup.TryGetValue(room.Slice(start, language.Length + 1 + key.Length), out var own)) return own;
        }
        return _lookup.TryGetValue(key, out var word) ? word : null;
    }

    /// <summary>The month whose names alone begin so; publishers shorten them at will ("aoû", "octob").</summary>
    public static DateWord? FindShortened(ReadOnlySpan<char> word)
    {
        var beginning = DateKey.Fold(word);
        if (beginning.Length < ShortestBeginning) return null;
        var at = Array.BinarySearch(_months, beginning, StringComparer.Ordinal);
        DateWord? only = null;
        for (at = at < 0 ? ~at : at; at < _months.Length && _months[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            var month = _words[_months[at]];
            if (only is not null && (only.Month, only.Calendar) != (month.Month, month.Calendar)) return null;
            only = month;
        }
        return only;
    }

    private static Dictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        foreach (var (language, form, onlyThere, word) in DateWordFile.ReadAll())
        {
            var key = onlyThere ? $"{language}:{DateKey.Fold(form)}" : DateKey.Fold(form);
            words[key] = words.TryGetValue(key, out var known) ? known.With(word) : word;
        }
        return words;
    }
}
