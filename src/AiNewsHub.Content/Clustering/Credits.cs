using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Whom a text says it is based on: "Source: X", "first reported by X", "d'après X", "selon l'agence X", "avec X".</summary>
internal static partial class Credits
{
    private const int MaxScan = 4_000;

    // What a credit begins with; the elided d' stands before its word.
    private static readonly HashTable _firstWords = new([.. """
        source sources via according reported reports cited told seen reviewed published broken obtained selon rapporte revele consulte consultee cite citee
        repris traduit publie avec laut wie berichtet segun publica informa
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(TextHash.Of(word), FirstWord))
        .Append(KeyValuePair.Create(TextHash.Of("apres"), AfterElision))]);

    private const int FirstWord = 1, AfterElision = 2;

    /// <summary>Folded names, without their articles; several spellings of one credit may be given.</summary>
    public static IReadOnlyList<string> In(TokenizedText text)
    {
        List<string>? names = null;
        string? source = null;
        var from = 0;
        foreach (ref readonly var token in text.Head(MaxScan).Tokens)
        {
            var word = _firstWords[token.Hash];
            var start = word == AfterElision ? token.Start - "d'".Length : token.Start;
            if (word == 0 || start < from) continue;
            source ??= text.Source.Length > MaxScan ? text.Source[..MaxScan] : text.Source;
            var match = Marker().Match(source, start);
            if (!match.Success) continue;
            from = start + match.Length;
            var name = match.Groups["name"].Value.Trim(' ', '.', ',', '»', '"', '”');
            if (name.Length > 1) (names ??= []).Add(Folding.Fold(name));
        }

        return names ?? [];
    }

    [GeneratedRegex(@"\G(?:\b[Ss]ources?\s?:\s*|\b[Vv]ia\s|\b(?:[Aa]ccording to|reported by|reports by|[Cc]ited by|told|seen by|reviewed by|[Pp]ublished by|broken by|obtained by)\s(?:the\s(?:news\s)?agency\s)?|\b(?:[Ss]elon|[Dd]'après|[Dd]’après|rapporte|révélé par|révèle|consultée? par|cité(?:e)? par|repris de|traduit de|publié par|avec)\s(?:l'agence\s|l’agence\s|le site\s|le journal\s|le média\s|notre confrère\s|nos confrères (?:de|du)\s)?|\b(?:[Ll]aut|wie|berichtet|[Ss]egún|publica|informa)\s)(?<name>(?:The |Le |La |Les |El |L'|L’)?\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s(?:(?:du|de|des|of|the|et|and|&|y|von|der)\s)?\p{Lu}[\p{L}\p{N}'’.&-]*){0,4})")]
    private static partial Regex Marker();
}
