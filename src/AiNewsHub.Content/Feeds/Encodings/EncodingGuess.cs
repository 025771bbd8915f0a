using System.Text;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>
/// The likeliest encoding of bytes that are not UTF-8 and that nobody described: in the right one, a good part of the letters are
/// the commonest of their language; in a wrong one, hardly any.
/// </summary>
internal static class EncodingGuess
{
    private const int SampleLength = 1 << 16;

    /// <summary>Below this part of the usual share no guess is better than Windows-1252.</summary>
    private const double LeastScore = 0.4;

    /// <summary>With the share of a text that these letters usually make up: small in languages of many signs.</summary>
    private static readonly (int CodePage, double UsualShare, string Common)[] _candidates =
    [
        (932, 0.5, "のにはをたがでてとしれさいるなうかもっらこ。、ーンスルトリイクアラジタドシログマテレフプコサ"),
        (51932, 0.5, "のにはをたがでてとしれさいるなうかもっらこ。、ーンスルトリイクアラジタドシログマテレフプコサ"),
        (54936, 0.3, "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可发成事经现，。：、新年月日工作公司国网民业行动加全文本部分高电机法信息"),
        (950, 0.3, "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可發成事經現，。：、新年月日工作公司國網民業行動加全文本部分高電機法信息"),
        (949, 0.4, "이다는의에가하고을은도로한를지기사아어서리자인대나시그있정것수해일만부보과들"),
        (1251, 0.7, "оеаинтсрвлкмдпуя"),
        (20866, 0.7, "оеаинтсрвлкмдпуя"),
        (1255, 0.65, "יוהלאמרתבשנ"),
        (1253, 0.7, "αοιετσνηυρπκμλς"),
        (1256, 0.7, "اليمنرتبوهدع"),
        (874, 0.6, "านรอกเงมยวลดทสต"),
    ];

    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var best = CharacterEncodings.Windows1252;
        var latin = LatinShare(sample);
        var bestScore = Math.Max(LeastScore, latin);
        foreach (var (codePage, usualShare, common) in _candidates)
        {
            var encoding = CharacterEncodings.ByCodePage(codePage)!;
            var score = CommonShare(encoding.GetString(sample), common) / usualShare;
            // Letters of another alphabet do not stand in the middle of Latin words.
            if (encoding.IsSingleByte) score *= 1 - latin;
            if (score > bestScore) (best, bestScore) = (encoding, score);
        }
        return best;
    }

    private static double CommonShare(string text, string common)
    {
        int foreign = 0, found = 0;
        foreach (var letter in text)
        {
            if (letter < '\u0080') continue;
            foreign++;
            if (common.Contains(letter, StringComparison.Ordinal)) found++;
        }
        return foreign == 0 ? 0 : (double)found / foreign;
    }

    /// <summary>In Latin scripts a letter beyond ASCII stands beside plain ones.</summary>
    private static double LatinShare(ReadOnlySpan<byte> bytes)
    {
        int foreign = 0, found = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            foreign++;
            if ((i > 0 && char.IsAsciiLetter((char)bytes[i - 1])) || (i + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[i + 1]))) found++;
        }
        return foreign == 0 ? 0 : (double)found / foreign;
    }
}
