using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Words of the news in several languages with one meaning, so that reports in different languages can be compared. From the files of
/// the folder <c>Lexicon</c>: one meaning a line, languages in the order en | fr | de | es, forms separated by commas.
/// </summary>
internal sealed class Lexicon
{
    private static readonly string[] _languages = ["en", "fr", "de", "es"];
    private readonly HashTable[] _byLanguage;

    private Lexicon(Dictionary<ulong, int>[] byLanguage) => _byLanguage = [.. byLanguage.Select(table => new HashTable(table))];

    public static Lexicon Default { get; } = Load();

    /// <summary>A stable hash of the meaning of a stem, given by its own hash, in a language (English when unknown); or 0.</summary>
    public int MeaningOf(ulong stem, string? language) => _byLanguage[Math.Max(0, Array.IndexOf(_languages, language))][stem];

    private static Lexicon Load()
    {
        Dictionary<ulong, int>[] tables = [.. _languages.Select(_ => new Dictionary<ulong, int>())];
        var assembly = typeof(Lexicon).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#') continue;
                Add(tables, line);
            }
        }
        return new Lexicon(tables);
    }

    private static void Add(Dictionary<ulong, int>[] tables, string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var meaning = (int)TextHash.Mix(TextHash.Of("=" + columns[0]));
        for (var language = 0; language < Math.Min(columns.Length, tables.Length); language++)
        {
            foreach (var form in columns[language].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                tables[language].TryAdd(TextHash.Of(Stemming.Stem(Folding.Fold(form), _languages[language])), meaning);
        }
    }
}
