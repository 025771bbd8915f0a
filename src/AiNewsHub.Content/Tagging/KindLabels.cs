using System.Collections.Frozen;
using AiNewsHub.Content.Text;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.KindLabels;

namespace AiNewsHub.Content.Tagging;

/// <summary>What a publisher calls a text itself: "Opinion: …", "Tribune : …", "… | Opinion", "Press release: …", or the rubric it stands in.</summary>
internal static class KindLabels
{
    private const int LongestLabel = 32;

    // A column may be called after its writer's subject, but these words mean nothing else before a colon.
    private static readonly FrozenSet<string> _opinion = Set(Phrases.Opinions);

    private static readonly FrozenSet<string> _release = Set(Phrases.Releases);

    // Rubrics in which a publisher keeps more than opinions.
    private static readonly FrozenSet<string> _notRubrics = Set(Phrases.NotRubrics);

    /// <summary>The kind that the title is marked with, else that of the rubric; null where neither says it.</summary>
    public static ArticleKind? Of(string title, IReadOnlyList<string> rubrics)
    {
        if (OfTitle(title) is { } kind) return kind;
        foreach (var rubric in rubrics)
        {
            var folded = Folding.Fold(rubric.Trim());
            if (!_notRubrics.Contains(folded) && KindOf(folded) is { } marked) return marked;
        }

        return null;
    }

    private static ArticleKind? OfTitle(string title)
    {
        var text = title.AsSpan().Trim();
        if (text.Length > 0 && text[0] is '[' or '(' or '【')
        {
            var close = text.IndexOfAny(']', ')', '】');
            if (close > 1 && close <= LongestLabel) return KindOf(Folding.Fold(text[1..close].Trim().ToString()));
        }

        var head = text[..Math.Min(text.Length, LongestLabel)];
        var end = head.IndexOfAny(':', '|', '•');
        if (end < 0) end = Dash(head);
        if (end > 1 && KindOf(Folding.Fold(head[..end].Trim().ToString())) is { } before) return before;
        var last = text.LastIndexOfAny('|', '•');
        return last > 0 && text.Length - last <= LongestLabel ? KindOf(Folding.Fold(text[(last + 1)..].Trim().ToString())) : null;
    }

    /// <summary>A dash between spaces; one without joins words.</summary>
    private static int Dash(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
            if (text[at] is '–' or '—' or '-' && text[at - 1] == ' ' && text[at + 1] == ' ') return at;
        return -1;
    }

    private static ArticleKind? KindOf(string folded) =>
        _opinion.Contains(folded) ? ArticleKind.Opinion : _release.Contains(folded) ? ArticleKind.PressRelease : null;

    private static FrozenSet<string> Set(string[] words) => words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
