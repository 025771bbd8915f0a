namespace AiNewsHub.Content.Text;

/// <summary>How quotations are set in the languages of the hub: <c>“…”</c>, <c>"…"</c>, <c>« … »</c>, <c>„…“</c>.</summary>
internal static class QuotationMarks
{
    /// <summary>What closes a quotation that this opens; null where it opens none.</summary>
    public static char? ClosingOf(char opening) => opening switch
    {
        '“' => '”',
        '«' => '»',
        '„' => '“',
        '"' => '"',
        _ => null,
    };

    /// <summary>A straight mark opens only at the beginning of a word.</summary>
    public static bool Opens(string text, int at) =>
        text[at] != '"' || ((at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or '–' or '\'' or '’') && at + 1 < text.Length
            && !char.IsWhiteSpace(text[at + 1]));

    /// <summary>Where the quotation that is opened at <paramref name="at"/> closes, in the same line and near enough; else null.</summary>
    public static int? End(string text, int at, char closing, int longest)
    {
        var limit = Math.Min(text.Length, at + 1 + longest);
        for (var end = at + 1; end < limit; end++)
        {
            if (text[end] == '\n') return null;
            if (text[end] == closing || (closing == '“' && text[end] == '”')) return end;
        }

        return null;
    }

    /// <summary>The quotations of a sentence, marks included, and whether every mark has its other one.</summary>
    public static (List<Range> Inside, bool Balanced) In(string sentence)
    {
        var inside = new List<Range>();
        for (var at = 0; at < sentence.Length; at++)
        {
            if (ClosingOf(sentence[at]) is not { } closing)
            {
                if (sentence[at] is '”' or '»') return (inside, false);
                continue;
            }

            if (!Opens(sentence, at) || End(sentence, at, closing, sentence.Length) is not { } end)
            {
                // Inches and minutes.
                if (sentence[at] == '"' && at > 0 && char.IsAsciiDigit(sentence[at - 1])) continue;
                return (inside, false);
            }

            inside.Add(at..(end + 1));
            at = end;
        }

        return (inside, true);
    }
}
