using System.Text;
using System.Text.Unicode;

namespace AiNewsHub.Content.Html;

/// <summary>
/// Finds the encoding of an HTML page: byte order mark, Content-Type header, then meta as the HTML Standard prescans it (but
/// further than its 1,024 bytes, as browsers end up doing), then UTF-8 if it is valid, else windows-1252.
/// </summary>
public static class PageEncoding
{
    private const int Prescanned = 64 * 1024;
    private static readonly Encoding _strictWestern = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback)!;
    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> page, string? contentType)
    {
        using var chars = Read(page, contentType);
        return chars.Span.ToString();
    }

    /// <summary>The same in rented memory.</summary>
    internal static PageChars Read(ReadOnlySpan<byte> page, string? contentType)
    {
        var encoding = Find(page, contentType);
        var preamble = encoding.Preamble;
        if (preamble.Length > 0 && page.StartsWith(preamble)) page = page[preamble.Length..];
        var chars = PageChars.Decode(page, encoding);
        if (encoding.CodePage != Encoding.UTF8.CodePage || Repair(chars.Span) is not { } repaired) return chars;
        chars.Dispose();
        return PageChars.Of(repaired);
    }

    // UTF-8 that was taken for windows-1252 and encoded again ("Ã©" for "é"). A page with one honest letter beyond ASCII does not
    // read as UTF-8 a second time, and stays as it is.
    private static string? Repair(ReadOnlySpan<char> text)
    {
        if (!text.Contains('Ã') && !text.Contains("â€", StringComparison.Ordinal)) return null;
        try
        {
            return _strictUtf8.GetString(_strictWestern.GetBytes(text.ToArray()));
        }
        catch (Exception honest) when (honest is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The encoding a browser would use.</summary>
    public static Encoding Find(ReadOnlySpan<byte> page, string? contentType)
    {
        if (page.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])) return Encoding.UTF8;
        if (page.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return Encoding.Unicode;
        if (page.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return Encoding.BigEndianUnicode;
        if (contentType is not null && MetaPrescan.CharsetIn(contentType) is { } header && EncodingLabels.Find(header) is { } sent) return sent;
        // Pages that were converted to UTF-8 often keep an old meta; text of another encoding is as good as never valid UTF-8.
        // A page of plain ASCII is the same in both; the standard's fallback is named then.
        if (!Ascii.IsValid(page) && Utf8.IsValid(page)) return Encoding.UTF8;
        return Declared(page[..Math.Min(page.Length, Prescanned)]) ?? EncodingLabels.Western;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> start)
    {
        using var chars = PageChars.Decode(start, Encoding.Latin1);
        return MetaPrescan.Find(chars.Span);
    }
}
