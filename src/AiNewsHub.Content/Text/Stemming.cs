namespace AiNewsHub.Content.Text;

/// <summary>
/// Cuts endings so that forms of a word meet: <c>launches</c> and <c>launched</c>, <c>licencie</c> and <c>licenciés</c>. Light on purpose; it need
/// not give words, only the same string for the same word.
/// </summary>
internal static class Stemming
{
    private static readonly string[] _english = ["ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y"];
    private static readonly string[] _french =
        ["issements", "issement", "eraient", "erait", "aient", "antes", "ements", "ement", "euses", "euse", "ante", "ants", "ait", "ant", "ees", "eront",
            "era", "ent", "ee", "es", "er", "ez", "eux", "aux", "al", "s", "x", "e"];
    private static readonly string[] _german = ["ungen", "ung", "erin", "innen", "ern", "em", "en", "er", "es", "et", "te", "ten", "t", "e", "n", "s"];
    private static readonly string[] _spanish =
        ["aciones", "acion", "iendo", "ando", "aron", "ieron", "ados", "adas", "ado", "ada", "ido", "ida", "es", "os", "as", "ar", "er", "ir", "o", "a",
            "e", "s"];

    /// <summary>The stem of a folded word; words of four letters and less, and those with digits, stay as they are.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded, string? language)
    {
        if (folded.Length < 5 || char.IsAsciiDigit(folded[0])) return folded;
        var endings = language switch { "fr" => _french, "de" => _german, "es" or "it" or "pt" => _spanish, _ => _english };
        foreach (var ending in endings)
        {
            if (folded.Length - ending.Length >= 4 && folded.EndsWith(ending, StringComparison.Ordinal)) return folded[..^ending.Length];
        }
        return folded;
    }
}
