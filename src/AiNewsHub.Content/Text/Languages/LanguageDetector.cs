namespace AiNewsHub.Content.Text.Languages;

/// <summary>
/// Tells the language a text is written in: by its script where that decides, else by the most likely of the
/// <see cref="LanguageProfile">profiles</see>. Costs microseconds; no model, no state.
/// </summary>
public static class LanguageDetector
{
    // News is written in one language; its first lines tell it, and a bound keeps long papers cheap.
    private const int EnoughCharacters = 600;

    // In nats: below it two languages are about as likely and the hint, if one of them, decides.
    private const double Tie = 2.5;

    // Headlines full of names look like any language; more of them are English than all others together.
    private const string Commonest = "en";
    private const float CommonestBonus = 2;

    /// <summary>
    /// The BCP 47 primary tag (<c>en</c>, <c>fr</c>, <c>de</c>, <c>es</c>, <c>it</c>, <c>pt</c>, <c>nl</c>; by script <c>ja</c>, <c>zh</c>, <c>ko</c>,
    /// <c>ru</c>,
    /// <c>uk</c>, <c>ar</c>, <c>fa</c>, <c>el</c>, <c>he</c>, <c>hi</c>, <c>th</c>), or null when the text has too few words to tell and there is no hint.
    /// <paramref name="hint"/> (what the feed or page declares, any BCP 47 tag) only breaks ties.
    /// </summary>
    public static string? Detect(string text, string? hint = null) => Detect(text.AsSpan(), hint);

    /// <summary>Of a headline and its text.</summary>
    internal static string? Detect(string title, string text, string? hint)
    {
        Span<char> sample = stackalloc char[EnoughCharacters];
        var length = CopyBeginning(title, sample);
        if (length < sample.Length) sample[length++] = '\n';
        length += CopyBeginning(text, sample[length..]);
        return Detect(sample[..length], hint);
    }

    private static int CopyBeginning(string text, Span<char> room)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, room.Length));
        beginning.CopyTo(room);
        return beginning.Length;
    }

    private static string? Detect(ReadOnlySpan<char> text, string? hint)
    {
        var sample = text[..Math.Min(text.Length, EnoughCharacters)];
        var declared = Primary(hint);
        return Scripts.LanguageOf(sample, declared) ?? ByProfile(sample, declared) ?? declared;
    }

    private static string? ByProfile(ReadOnlySpan<char> text, string? declared)
    {
        var profiles = LanguageProfile.All;
        Span<float> scores = stackalloc float[LanguageProfile.RowLength];
        var evidence = profiles.Score(text, scores);
        scores = scores[..profiles.Languages.Length];
        if (evidence == 0) return null;
        for (var i = 0; i < scores.Length; i++)
            if (declared is null && profiles.Languages[i] == Commonest) scores[i] += CommonestBonus;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        if (declared is null) return profiles.Languages[best];
        for (var i = 0; i < scores.Length; i++)
            if (profiles.Languages[i] == declared && scores[best] - scores[i] < Tie) return declared;
        return profiles.Languages[best];
    }

    private static string? Primary(string? tag)
    {
        var written = tag.AsSpan().Trim();
        if (written.IndexOfAny('-', '_') is >= 0 and var end) written = written[..end];
        if (written.Length is not (2 or 3)) return null;
        var primary = written.ToString().ToLowerInvariant();
        return primary.All(char.IsAsciiLetter) ? primary : null;
    }
}
