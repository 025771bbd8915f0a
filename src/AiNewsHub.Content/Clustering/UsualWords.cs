using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// How often words stand in news of any week, so that a young window does not take every word for rare. From the files of the folder
/// <c>Rarity</c>, one for each language: a word and in how many of ten thousand articles it stands.
/// </summary>
internal sealed class UsualWords
{
    /// <summary>The window is taken to begin with so many articles of an ordinary week.</summary>
    public const int Articles = 1000;

    private const double Per = 10_000;
    private const string Folder = "Rarity/";

    private readonly HashTable _counts;

    private UsualWords(Dictionary<ulong, int> counts) => _counts = new(counts);

    public static UsualWords Default { get; } = Load();

    /// <summary>In how many of those articles the term stands.</summary>
    public int this[int term] => _counts[Key(term)];

    private static UsualWords Load()
    {
        var counts = new Dictionary<ulong, int>();
        var assembly = typeof(UsualWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var language = name[Folder.Length..name.LastIndexOf('.')];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var ofLanguage = new Dictionary<ulong, double>();
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var space = line.IndexOf(' ');
                using var word = TokenizedText.Of(line[..space]);
                if (word.Count != 1) continue;
                var sense = WordSenses.In(language).Of(word[0], word.Folded(0));
                var share = double.Parse(line.AsSpan(space + 1), System.Globalization.CultureInfo.InvariantCulture) * Articles / Per;
                foreach (var hash in (ReadOnlySpan<ulong>)(sense.Meaning != 0
                    ? [Key(sense.Meaning)]
                    : [Key((int)TextHash.Mix(sense.Cognate)), Key((int)TextHash.Mix(sense.Name))]))
                {
                    // Forms of one word stand in the same articles as often as not.
                    ofLanguage.TryGetValue(hash, out var known);
                    ofLanguage[hash] = Math.Max(known, share) + (Math.Min(known, share) / 2);
                }
            }

            foreach (var (hash, share) in ofLanguage)
            {
                if (share < 0.5) continue;
                counts.TryGetValue(hash, out var known);
                counts[hash] = Math.Max(known, (int)Math.Min(Articles, Math.Round(share)));
            }
        }
        return new(counts);
    }

    // A hash of 0 means nothing to the table.
    private static ulong Key(int term) => ((ulong)(uint)term << 1) | 1;
}
