namespace AiNewsHub.Content.Text.Languages;

/// <summary>Languages that their script gives away.</summary>
internal static class Scripts
{
    /// <summary>The language, when most letters belong to a script that tells it; null for Latin letters.</summary>
    public static string? LanguageOf(ReadOnlySpan<char> text, string? declared)
    {
        int latin = 0, kana = 0, han = 0, hangul = 0, cyrillic = 0, ukrainian = 0, arabic = 0, persian = 0, greek = 0, hebrew = 0, devanagari = 0, thai = 0;
        foreach (var c in text)
        {
            if (c < 0x370)
            {
                latin += Convert.ToInt32(c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c));
                continue;
            }
            switch (c)
            {
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0400' and <= '\u04FF':
                    cyrillic++;
                    if (c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є') ukrainian++;
                    break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0600' and <= '\u06FF':
                    arabic++;
                    if (c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک') persian++;
                    break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u3400' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
            }
        }
        // Product and company names stay in Latin letters everywhere, and an ideograph says as much as a word.
        const int lettersPerIdeograph = 4;
        if (((kana + han) * lettersPerIdeograph) > latin && kana + han > 1) return kana * 12 > han ? "ja" : declared is "ja" && kana > 0 ? "ja" : "zh";
        if (hangul * 2 > latin && hangul > 1) return "ko";
        if (cyrillic > latin) return ukrainian > 0 && declared != "ru" ? "uk" : declared is "bg" or "sr" or "mk" or "be" ? declared : "ru";
        if (arabic > latin) return persian * 20 > arabic ? "fa" : declared is "ur" ? declared : "ar";
        if (greek > latin) return "el";
        if (hebrew > latin) return "he";
        if (devanagari > latin) return declared is "mr" or "ne" ? declared : "hi";
        return thai > latin ? "th" : null;
    }
}
