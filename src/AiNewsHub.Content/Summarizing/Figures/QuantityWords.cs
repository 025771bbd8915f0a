using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Summarizing.Figures;

/// <summary>The words that tell what a figure is of; from <c>quantities.txt</c>.</summary>
internal static class QuantityWords
{
    /// <summary>Said of what was before: a sentence with such a word is not compared.</summary>
    public const string Earlier = "earlier";

    /// <summary>A word for a span of time.</summary>
    public const string Period = "period";

    private const string Uncounted = "uncounted";

    private static readonly (string Key, string[] Words)[] _quantities = Load();
    private static readonly HashTable _words = new([.. _quantities.Index()
        .SelectMany(quantity => quantity.Item.Words.Select(word => KeyValuePair.Create(TextHash.Of(word), quantity.Index + 1)))]);

    /// <summary>The key of the line that a folded word stands in; null for any other.</summary>
    public static string? Of(ulong word) => _words[word] is > 0 and var number ? _quantities[number - 1].Key : null;

    public static bool IsCurrency(string key) => key is "dollar" or "euro" or "pound";

    /// <summary>Whether it says what a sum of money is of.</summary>
    public static bool IsKey(string key) => !IsCurrency(key) && key is not (Earlier or Period or Uncounted);

    private static (string, string[])[] Load()
    {
        using var reader = new StreamReader(typeof(QuantityWords).Assembly.GetManifestResourceStream("FigureWords/quantities.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
