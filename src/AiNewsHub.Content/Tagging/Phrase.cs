namespace AiNewsHub.Content.Tagging;

/// <summary>How a phrase must be written to count.</summary>
internal enum PhraseCase
{
    Any,
    /// <summary>Every word that the dictionary writes with a capital has one in the text.</summary>
    Capital,
    /// <summary>Letter for letter as in the dictionary.</summary>
    Exact,
}

/// <summary>A spelling in the dictionary, read from its marks: <c>?</c> ambiguous, <c>^</c> capital, <c>=</c> exact.</summary>
internal sealed record Phrase(string Written, PhraseCase Case, bool Ambiguous, double Weight)
{
    /// <summary>Reads <c>?^Claude</c>, <c>GPT-5#</c> or <c>licenci*:1.5</c>; the weight after the colon is 1 unless given.</summary>
    public static Phrase Parse(string text)
    {
        var at = 0;
        var ambiguous = false;
        var letters = PhraseCase.Any;
        for (; at < text.Length && text[at] is '?' or '^' or '='; at++)
        {
            if (text[at] == '?') ambiguous = true;
            else letters = text[at] == '=' ? PhraseCase.Exact : PhraseCase.Capital;
        }
        if (ambiguous && letters == PhraseCase.Any) letters = PhraseCase.Capital;
        var weight = 1.0;
        var end = text.Length;
        var colon = text.LastIndexOf(':');
        if (colon > at && double.TryParse(text.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture, out var given))
        {
            weight = given;
            end = colon;
        }
        return new Phrase(text[at..end], letters, ambiguous, weight);
    }

    /// <summary>As a reader would write it: without wildcard marks.</summary>
    public string Plain => Written.Replace("*", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);
}
