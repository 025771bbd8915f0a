using System.Text;

namespace AiNewsHub.Content.Html;

/// <summary>Labels of the Encoding Standard that differ from .NET's names.</summary>
internal static class EncodingLabels
{
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding? Find(string label)
    {
        var name = label.Trim().ToLowerInvariant();
        if (name is "utf-8" or "utf8" or "unicode-1-1-utf-8" or "x-unicode20utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "ucs-2")
            return Encoding.UTF8;
        if (name is "iso-8859-1" or "iso8859-1" or "iso88591" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "ansi_x3.4-1968" or "cp1252"
            or "x-cp1252" or "windows-1252" or "x-user-defined") return Western;
        if (name.StartsWith("iso8859-", StringComparison.Ordinal)) name = "iso-8859-" + name[8..];
        else if (name.StartsWith("iso_8859-", StringComparison.Ordinal)) name = "iso-8859-" + name[9..];
        else if (name.StartsWith("x-cp", StringComparison.Ordinal) || name.StartsWith("cp12", StringComparison.Ordinal))
            name = "windows-" + name[(name.IndexOf("cp", StringComparison.Ordinal) + 2)..];
        name = name switch
        {
            "latin2" or "l2" => "iso-8859-2",
            "iso-8859-9" or "latin5" or "l5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "eucjp" or "x-euc-jp" => "euc-jp",
            "euckr" or "ks_c_5601-1987" or "korean" or "ksc5601" => "euc-kr",
            "gb2312" or "gbk" or "chinese" or "x-gbk" or "gb_2312-80" => "gb18030",
            "big5-hkscs" or "x-x-big5" or "cn-big5" => "big5",
            "koi8" or "koi" or "cskoi8r" => "koi8-r",
            _ => name,
        };
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
