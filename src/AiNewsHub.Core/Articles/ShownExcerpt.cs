namespace AiNewsHub.Core.Articles;

/// <summary>How much of an excerpt the hub may show.</summary>
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
}
