namespace AiNewsHub.Web.Texts;

/// <summary>The spaces that a language sets around its punctuation, so that translators may type plain ones.</summary>
internal static class NarrowSpaces
{
    private const char Narrow = '\u202f';

    /// <summary>Turns plain spaces beside the language's signs into narrow ones that do not break.</summary>
    public static string Apply(string text, LanguageForms forms)
    {
        if (forms is { NarrowSpaceBefore: "", NarrowSpaceAfter: "" } || !text.Contains(' ', StringComparison.Ordinal)) return text;
        return string.Create(text.Length, (text, forms), static (span, given) =>
        {
            var (text, forms) = given;
            for (var i = 0; i < text.Length; i++)
            {
                var isNarrow = text[i] == ' '
                    && ((i + 1 < text.Length && forms.NarrowSpaceBefore.Contains(text[i + 1], StringComparison.Ordinal))
                        || (i > 0 && forms.NarrowSpaceAfter.Contains(text[i - 1], StringComparison.Ordinal)));
                span[i] = isNarrow ? Narrow : text[i];
            }
        });
    }
}
