namespace AiNewsHub.Web.Texts;

/// <summary>The spaces that French sets around its punctuation, so that translators may type plain ones.</summary>
internal static class FrenchTypography
{
    private const char Narrow = '\u202f';

    /// <summary>Turns the plain space before ; : ! ? % » and after « into a narrow one that does not break.</summary>
    public static string Apply(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal)) return text;
        return string.Create(text.Length, text, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var before = i > 0 ? text[i - 1] : '\0';
                var after = i + 1 < text.Length ? text[i + 1] : '\0';
                span[i] = text[i] == ' ' && (after is ';' or ':' or '!' or '?' or '%' or '»' || before == '«') ? Narrow : text[i];
            }
        });
    }
}
