namespace AiNewsHub.Content.Text;

/// <summary>How long a text takes to read in silence.</summary>
public static class ReadingTime
{
    // Mean silent reading rates of non-fiction: about 238 words a minute in English (Brysbaert 2019, who gives the other languages too).
    private const int DefaultRate = 230;

    // 1 for a letter or digit of ASCII.
    private static readonly byte[] _asciiWords = [.. Enumerable.Range(0, 128).Select(c => Convert.ToByte(char.IsAsciiLetterOrDigit((char)c)))];

    /// <summary>Whole minutes, at least 1; 0 for a text without words. <paramref name="language"/> is a BCP 47 tag or null.</summary>
    public static int Minutes(string text, string? language)
    {
        int words = 0, ideographs = 0, before = 0;
        foreach (var c in text)
        {
            var letter = c < 128 ? _asciiWords[c] : Convert.ToByte(char.IsLetterOrDigit(c));
            // Without a branch: where words begin, nobody can foretell.
            if (c > 127 && letter != 0 && TokenizedText.IsIdeograph(c)) ideographs++;
            else words += letter & ~before;
            before = letter;
        }
        if (words + ideographs == 0) return 0;
        var rate = Primary(language) switch
        {
            "en" => 238,
            "fr" => 214,
            "de" => 202,
            "es" => 240,
            "it" => 221,
            "pt" => 213,
            "nl" => 228,
            "ru" => 184,
            "ar" => 181,
            "ko" => 226,
            _ => DefaultRate,
        };
        const double ideographsPerMinute = 420;
        return Math.Max(1, (int)Math.Round((words / (double)rate) + (ideographs / ideographsPerMinute), MidpointRounding.AwayFromZero));
    }

    private static ReadOnlySpan<char> Primary(ReadOnlySpan<char> tag) => tag.IndexOf('-') is >= 0 and var end ? tag[..end] : tag;
}
