using System.Text;
using AngleSharp.Text;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>Character encodings by the names the web uses for them (WHATWG labels, then the names .NET knows).</summary>
internal static class CharacterEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    public static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    public static readonly Encoding Windows1252 = ByCodePage(1252)!;

    /// <summary>The encoding called <paramref name="label"/>; null when nobody knows it.</summary>
    public static Encoding? Named(string? label)
    {
        var name = label?.Trim(' ', '\t', '"', '\'', ';').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > 40) return null;
        return name switch
        {
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => Utf8,
            "utf-16" or "utf-16le" or "utf16" or "ucs-2" or "iso-10646-ucs-2" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" or "utf-32le" or "ucs-4" or "iso-10646-ucs-4" => Encoding.UTF32,
            "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ when TextEncoding.IsSupported(name) => TextEncoding.Resolve(name),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? ByName(name),
        };
    }

    public static Encoding? ByCodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);

    private static Encoding? ByName(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
