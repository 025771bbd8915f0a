using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Whom a text says it is based on: "Source: X", "first reported by X", "d'après X", "selon l'agence X", "avec X".</summary>
internal static partial class Credits
{
    private const int MaxScan = 4_000;

    private static readonly CueTable _cues = new((1, """
        source sources via according reported reports cited told seen reviewed published broken obtained selon apres rapporte revele consulte consultee cite citee
        repris traduit publie avec laut wie berichtet segun publica informa
        """, null));

    /// <summary>Folded names, without their articles; several spellings of one credit may be given.</summary>
    public static IEnumerable<string> In(TokenizedText text)
    {
        if (_cues.In(text.Head(MaxScan).Tokens) == 0) yield break;
        var source = text.Source.Length > MaxScan ? text.Source[..MaxScan] : text.Source;
        foreach (Match match in Marker().Matches(source))
        {
            var name = match.Groups["name"].Value.Trim(' ', '.', ',', '»', '"', '”');
            if (name.Length > 1) yield return Folding.Fold(name);
        }
    }

    [GeneratedRegex(@"(?:\b[Ss]ources?\s?:\s*|\b[Vv]ia\s|\b(?:[Aa]ccording to|reported by|reports by|[Cc]ited by|told|seen by|reviewed by|[Pp]ublished by|broken by|obtained by)\s(?:the\s(?:news\s)?agency\s)?|\b(?:[Ss]elon|[Dd]'après|[Dd]’après|rapporte|révélé par|révèle|consultée? par|cité(?:e)? par|repris de|traduit de|publié par|avec)\s(?:l'agence\s|l’agence\s|le site\s|le journal\s|le média\s|notre confrère\s|nos confrères (?:de|du)\s)?|\b(?:[Ll]aut|wie|berichtet|[Ss]egún|publica|informa)\s)(?<name>(?:The |Le |La |Les |El |L'|L’)?\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s(?:(?:du|de|des|of|the|et|and|&|y|von|der)\s)?\p{Lu}[\p{L}\p{N}'’.&-]*){0,4})")]
    private static partial Regex Marker();
}
