using System.Runtime.InteropServices;
using System.Text;
using AiNewsHub.Content.Feeds.Encodings;

namespace AiNewsHub.Content.Feeds;

/// <summary>A feed's bytes with the encoding they are to be read in.</summary>
internal sealed class FeedText
{
    private readonly ReadOnlyMemory<byte> _body;

    private FeedText(ReadOnlyMemory<byte> body, Encoding encoding, bool declared)
    {
        _body = body;
        Encoding = encoding;
        DeclarationAgrees = declared;
        FirstCharacter = FindFirstCharacter();
    }

    public Encoding Encoding { get; }

    /// <summary>True when an XML reader that looks at the bytes itself comes to the same encoding.</summary>
    public bool DeclarationAgrees { get; }

    /// <summary>The first character that is not white space; null when there is none.</summary>
    public char? FirstCharacter { get; }

    public static FeedText From(ReadOnlyMemory<byte> body, string? contentType)
    {
        var found = EncodingDetection.Detect(body.Span, contentType);
        return new FeedText(body[found.MarkLength..], found.Encoding, found.DeclarationAgrees);
    }

    public Stream OpenBytes() => MemoryMarshal.TryGetArray(_body, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(_body.ToArray(), writable: false);

    public TextReader OpenText() => new StreamReader(OpenBytes(), Encoding, detectEncodingFromByteOrderMarks: false, 1 << 14);

    /// <summary>Bytes as UTF-8; no copy when they are that already.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => Encoding.CodePage == CharacterEncodings.Utf8.CodePage
        ? _body
        : CharacterEncodings.Utf8.GetBytes(Encoding.GetString(_body.Span));

    /// <summary>The whole text; bytes that are no UTF-8 in a text said to be UTF-8 are read as Windows-1252.</summary>
    public string Decode() => Encoding.CodePage == CharacterEncodings.Utf8.CodePage
        ? MixedUtf8.Decode(_body.Span)
        : Encoding.GetString(_body.Span);

    private char? FindFirstCharacter()
    {
        var head = Encoding.GetString(_body.Span[..Math.Min(_body.Length, 4096)]).AsSpan().Trim(" \t\r\n\0\uFEFF\u000B\u000C");
        if (head.Length > 0) return head[0];
        return _body.Length > 4096 ? ' ' : null;
    }
}
