using System.Collections.Frozen;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Spells words of one origin alike, whatever the language: <c>nación</c>, <c>nação</c> and <c>nation</c>, <c>sécurité</c> and <c>security</c>,
/// <c>Pekín</c> and <c>Pékin</c>. Not a translation: it only takes away how languages write what they share.
/// </summary>
internal static class CognateKeys
{
    private const int LongestWord = 48;
    private const int ShortestRest = 3;
    // Shorter words look alike by chance.
    private const int ShortestWord = 5;

    // Endings of one meaning, the first of a line stands for all; folded, longest first among those with one last letter.
    private static readonly FrozenDictionary<char, (string Ending, string Common)[]> _endings = Endings(
        "tion ciones tiones zioni tions cion cao coes zione", "sion siones sioni sions sao soes sione",
        "ity ities idades idade idad ites ite itaten itat ita", "ic iques ique icos icas ischen ischer ische isch icals ical ics ico ica ici iche",
        "ator ateurs ateur atrice adores ador atori atore atoren ators", "or eurs eur euse ores ori ore ors",
        "ism ismes isme ismos ismo ismus isms", "ist istes iste istas ista isti isten ists", "ogy ogies ogie ogias ogia ogien",
        "ancy ancias ancia ances ance anza anzen anz ancies anza", "ency encias encia ences ence enza enz", "ary aires aire arios ario aria ari aries",
        "iv ives ive ifs if ivos ivas ivo iva", "al ales ale aux als", "ment mentos mento ments menti", "ous euses eux euse osos osas oso osa");

    /// <summary>The hash of a folded word's common spelling; where no ending tells it, of its stem's.</summary>
    public static ulong Of(ReadOnlySpan<char> folded, string? language)
    {
        if (folded.Length is < ShortestWord or > LongestWord || char.IsAsciiDigit(folded[0])) return TextHash.Of(folded);
        if (_endings.TryGetValue(folded[^1], out var endings))
        {
            foreach (var (ending, common) in endings)
            {
                if (folded.Length - ending.Length >= ShortestRest && folded.EndsWith(ending, StringComparison.Ordinal))
                    return Add(Add(TextHash.Empty, folded[..^ending.Length]), common);
            }
        }

        return Add(TextHash.Empty, Stemming.Stem(folded, language));
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> letters)
    {
        var before = '\0';
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            var next = i + 1 < letters.Length ? letters[i + 1] : '\0';
            if (next == 'h' && c is 'p' or 't')
            {
                c = c == 'p' ? 'f' : 't';
                i++;
            }
            else
            {
                c = c switch { 'k' or 'q' => 'c', 'y' or 'j' => 'i', 'z' => 's', 'w' => 'v', _ => c };
                if (before == 'c' && letters[i] == 'u' && letters[i - 1] == 'q') continue;
            }
            if (c == before) continue;
            hash = TextHash.Add(hash, c);
            before = c;
        }

        return hash;
    }

    private static FrozenDictionary<char, (string, string)[]> Endings(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ').Select(ending => (Ending: ending, Common: line.Split(' ')[0])))
            .GroupBy(rule => rule.Ending[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(rule => rule.Ending.Length).ToArray());
}
