using AiNewsHub.Content.Text.Hashing;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.StopWords;

namespace AiNewsHub.Content.Text;

/// <summary>Words too common in any report to tell one event from another: the common words of every language, and those of the trade.</summary>
internal static class StopWords
{
    private static readonly HashTable _words = Load();

    public static bool Contains(in Token word) => _words[word.Hash] != 0;

    private static HashTable Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var assembly = typeof(StopWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith("Languages/", StringComparison.Ordinal) || !name.EndsWith("words.txt", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var word in reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) words.Add(Folding.Fold(word));
        }
        words.UnionWith(Phrases.News.Select(Folding.Fold));
        return new([.. words.Select(word => KeyValuePair.Create(TextHash.Of(word), 1))]);
    }
}
