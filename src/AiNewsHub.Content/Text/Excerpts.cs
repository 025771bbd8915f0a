using System.Text;

namespace AiNewsHub.Content.Text;

/// <summary>Short cuts of plain text for lists.</summary>
public static class Excerpts
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The beginning of <paramref name="text"/>, white space collapsed, in at most <paramref name="maxLength"/> UTF-16 units: whole when
    /// it fits, else up to the last sentence end in the second half of the room, else up to a word end with an ellipsis.
    /// </summary>
    public static string Cut(string text, int maxLength)
    {
        if (maxLength <= 0) return "";
        var flat = Collapse(text, maxLength + 1);
        if (flat.Length <= maxLength) return flat;
        for (var end = maxLength; end > maxLength / 2; end--)
        {
            if (flat[end - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' && (end == flat.Length || flat[end] == ' ' || flat[end - 1] > 0x3000))
                return flat[..end];
        }
        var room = maxLength - Ellipsis.Length;
        var word = flat.LastIndexOf(' ', Math.Max(room, 0));
        var cut = word > room / 2 ? word : room;
        if (cut > 0 && char.IsHighSurrogate(flat[cut - 1])) cut--;
        return cut <= 0 ? "" : flat[..cut].TrimEnd(' ', ',', ';', ':', '-', '–') + Ellipsis;
    }

    private static string Collapse(string text, int enough)
    {
        var flat = new StringBuilder(Math.Min(text.Length, enough));
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) flat.Append(c);
            else if (flat.Length > 0 && flat[^1] != ' ') flat.Append(' ');
            if (flat.Length > enough) break;
        }
        return flat.ToString().TrimEnd();
    }
}
