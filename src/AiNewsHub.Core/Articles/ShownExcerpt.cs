using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Articles;

/// <summary>How much of an article's text the hub may show where it does not show all of it.</summary>
public static class ShownExcerpt
{
    /// <summary>"Very short extracts" need no licence in the EU; the law names no number, careful aggregators stay near this.</summary>
    public const int Longest = 280;

    /// <summary>Cut at a word to the publisher's max-snippet and our own bound, ellipsis included; null for nothing.</summary>
    public static string? Of(string? excerpt, int? maxSnippet)
    {
        var limit = Math.Min(maxSnippet is >= 0 ? maxSnippet.Value : Longest, Longest);
        var text = excerpt?.Trim();
        if (string.IsNullOrEmpty(text) || limit < 2) return null;
        if (text.Length <= limit) return text;
        var end = text.LastIndexOf(' ', limit - 1);
        if (end < limit / 2) end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }

    /// <summary>How many characters one page may quote of an article in all: as many as an excerpt has, more only where the whole text may be shown.</summary>
    public static int Quotable(UseMarks marks, int? maxSnippet, bool mayShowAll)
    {
        if (marks.ForbidsQuoting) return 0;
        var allowed = maxSnippet is >= 0 ? maxSnippet.Value : int.MaxValue;
        return mayShowAll ? allowed : Math.Min(allowed, Longest);
    }
}
