using System.Text;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>Character encodings by the names the web uses for them; like browsers, a subset is read as its superset.</summary>
internal static class CharacterEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
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
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "cp1252" or "windows1252" => Windows1252,
            "iso-8859-9" or "latin5" or "windows1254" => ByCodePage(1254),
            "tis-620" or "iso-8859-11" => ByCodePage(874),
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "euc-cn" or "cp936" => ByCodePage(54936),
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" or "cp932" => ByCodePage(932),
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "cp949" or "windows-949" => ByCodePage(949),
            "big5-hkscs" or "x-x-big5" or "cn-big5" => ByCodePage(950),
            "x-euc-jp" or "ujis" => ByCodePage(51932),
            "koi8-ru" => ByCodePage(21866),
            "macintosh" or "mac" or "x-mac-roman" => ByCodePage(10000),
            _ when name.StartsWith("cp125", StringComparison.Ordinal) => ByName("windows-" + name[2..]),
            _ => ByName(name),
        };
    }

    public static Encoding? ByCodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number);

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // UTF-7, which hides markup from whoever looks for it, is known by name and refused.
            return null;
        }
    }
}
