namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>
/// UTF-8 that somebody took for Latin-1 and encoded again ("Ã©" for "é"), and control characters U+0080 to U+009F, which are in no
/// honest text.
/// </summary>
internal static class Mojibake
{
    /// <summary>What was meant; the text itself when nothing gives it away.</summary>
    public static string Repair(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF');
        if (first < 0) return text;
        if (BeginsSequence(text, first) && !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            var bytes = System.Text.Encoding.Latin1.GetBytes(text);
            if (System.Text.Unicode.Utf8.IsValid(bytes)) return CharacterEncodings.Utf8.GetString(bytes);
        }
        return text.AsSpan(first).IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : WithoutControls(text);
    }

    /// <summary>Honest text stops here: a letter that could lead a sequence is not followed by one that could continue it.</summary>
    private static bool BeginsSequence(string text, int at) =>
        text[at] is >= '\u00C2' and <= '\u00F4' && at + 1 < text.Length && text[at + 1] is >= '\u0080' and <= '\u00BF';

    private static string WithoutControls(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = source[i] is < '\u0080' or > '\u009F'
                ? source[i]
                : CharacterEncodings.Windows1252.GetString([(byte)source[i]])[0];
        }
    });
}
