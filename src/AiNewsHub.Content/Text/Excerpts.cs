using System.Buffers;

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
        // Two more tell that there is more, and whether a word ends.
        var enough = Math.Min(maxLength, text.Length) + 2;
        var room = ArrayPool<char>.Shared.Rent(enough);
        var cut = Cut(Collapse(text, room.AsSpan(0, enough)), maxLength);
        ArrayPool<char>.Shared.Return(room);
        return cut;
    }

    /// <summary>The text's first <paramref name="maxLength"/> UTF-16 units, or one less where the last would be half of a letter.</summary>
    public static string Head(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..(maxLength > 0 && char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];

    private static string Cut(ReadOnlySpan<char> flat, int maxLength)
    {
        if (flat.Length <= maxLength) return flat.ToString();
        for (var end = maxLength; end > maxLength / 2; end--)
        {
            if (flat[end - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' && (end == flat.Length || flat[end] == ' ' || flat[end - 1] > 0x3000))
                return flat[..end].ToString();
        }
        var room = maxLength - Ellipsis.Length;
        var word = flat[..(Math.Max(room, 0) + 1)].LastIndexOf(' ');
        var cut = word > room / 2 ? word : room;
        if (cut > 0 && char.IsHighSurrogate(flat[cut - 1])) cut--;
        return cut <= 0 ? "" : string.Concat(flat[..cut].TrimEnd(" ,;:-–"), Ellipsis);
    }

    /// <summary>As much of the text as there is room for.</summary>
    private static ReadOnlySpan<char> Collapse(string text, Span<char> room)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) room[length++] = c;
            else if (length > 0 && room[length - 1] != ' ') room[length++] = ' ';
            if (length == room.Length) break;
        }
        return room[..length].TrimEnd();
    }
}
