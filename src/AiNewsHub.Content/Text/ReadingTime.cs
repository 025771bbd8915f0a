namespace AiNewsHub.Content.Text;

/// <summary>How long a text takes to read in silence.</summary>
public static class ReadingTime
{
    // Mean silent reading rates of non-fiction: about 238 words a minute in English (Brysbaert 2019, who gives the other languages too).
    private const int DefaultRate = 230;

    /// <summary>Whole minutes, at least 1; 0 for a text without words. <paramref name="language"/> is a BCP 47 tag or null.</summary>
    public static int Minutes(string text, string? language)
    {
        int words = 0, ideographs = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && c > 127 && TokenizedText.IsIdeograph(c)) ideographs++;
            else if (letter && !inWord) words++;
            inWord = letter;
        }
        if (words + ideographs == 0) return 0;
        var rate = language?.Split('-')[0] switch
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
}
