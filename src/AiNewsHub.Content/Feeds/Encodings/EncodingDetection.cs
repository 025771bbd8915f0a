using System.Text;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>The encoding of a document, the length of its byte order mark, and whether its own declaration says the same.</summary>
internal readonly record struct DetectedEncoding(Encoding Encoding, int MarkLength, bool DeclarationAgrees);

/// <summary>
/// Finds a document's encoding: byte order mark, the shape of the first characters, the header, the XML declaration;
/// then UTF-8 if the bytes are that, else what fits them.
/// </summary>
internal static partial class EncodingDetection
{
    private const int DeclarationLimit = 1024;

    public static DetectedEncoding Detect(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (FromMark(bytes) is { } marked) return marked;
        if (FromShape(bytes) is { } shaped) return new(shaped, 0, DeclarationAgrees: false);

        var declaredName = DeclaredName(bytes);
        var header = SingleByteUnit(CharacterEncodings.Named(CharsetOf(contentType)));
        var declared = SingleByteUnit(CharacterEncodings.Named(declaredName));
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        var isAscii = isUtf8 && !bytes.ContainsAnyExceptInRange((byte)0, (byte)127);
        if (isAscii) return new(CharacterEncodings.Utf8, 0, AgreesWithUtf8(declaredName));

        foreach (var claimed in new[] { header, declared })
        {
            // Nothing but UTF-8 looks like UTF-8 by chance, and servers send a default charset for everything.
            if (claimed is null || (isUtf8 && claimed.IsSingleByte)) continue;
            if (claimed.CodePage == CharacterEncodings.Utf8.CodePage ? isUtf8 : Fits(claimed, bytes))
                return new(claimed, 0, claimed.CodePage == CharacterEncodings.Utf8.CodePage && AgreesWithUtf8(declaredName));
        }
        if (isUtf8) return new(CharacterEncodings.Utf8, 0, AgreesWithUtf8(declaredName));
        return new(header ?? declared ?? EncodingGuess.Guess(bytes), 0, DeclarationAgrees: false);
    }

    private static DetectedEncoding? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(CharacterEncodings.Utf8, 3, AgreesWithUtf8(DeclaredName(bytes))),
        [0xFF, 0xFE, 0, 0, ..] => new(Encoding.UTF32, 4, false),
        [0, 0, 0xFE, 0xFF, ..] => new(new UTF32Encoding(true, false), 4, false),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2, false),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2, false),
        _ => null,
    };

    /// <summary>Appendix F of XML: how a '&lt;' looks in encodings that are not made of single bytes.</summary>
    private static Encoding? FromShape(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, (byte)'<' or (byte)'{', ..] => new UTF32Encoding(true, false),
        [(byte)'<' or (byte)'{', 0, 0, 0, ..] => Encoding.UTF32,
        [0, (byte)'<' or (byte)'{', 0, ..] => Encoding.BigEndianUnicode,
        [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => Encoding.Unicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => CharacterEncodings.ByCodePage(37),
        _ => null,
    };

    private static Encoding? SingleByteUnit(Encoding? encoding) =>
        encoding?.CodePage is 1200 or 1201 or 12000 or 12001 ? null : encoding;

    private static string? DeclaredName(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLimit)]);
        var match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static string? CharsetOf(string? contentType)
    {
        if (contentType is null || contentType.Length > 1000) return null;
        var match = Charset().Match(contentType);
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static bool AgreesWithUtf8(string? declaredName) =>
        declaredName is null || declaredName.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding.IsSingleByte) return true;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:\-]{1,40})["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9._:\-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
