namespace AiNewsHub.Content.Feeds;

/// <summary>A title for items without one, as short messages are: the beginning of the text, cut between words.</summary>
internal static class DerivedTitle
{
    private const int MaxLength = 100;
    private const int MaxHtml = 4000;

    public static string? From(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        var text = PlainText.FromHtml(html.Length > MaxHtml ? html[..MaxHtml] : html);
        if (text.Length <= MaxLength) return text.Length > 0 ? text : null;
        var cut = text.LastIndexOf(' ', MaxLength);
        if (cut < MaxLength / 2) cut = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, cut).TrimEnd(" ,;:-"), "…");
    }
}
