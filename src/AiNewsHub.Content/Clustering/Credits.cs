using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Credits;

namespace AiNewsHub.Content.Clustering;

/// <summary>Whom a text says it is based on: "Source: X", "first reported by X", "d'après X", "selon l'agence X", "avec X".</summary>
internal static partial class Credits
{
    private const int MaxScan = 4_000;

    // What a credit begins with; the elided d' stands before its word.
    private static readonly HashTable _firstWords = new([.. Words(Phrases.BeginStarts, FirstWord), .. Words(Phrases.BeginElidedStarts, AfterElision)]);

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

    private static IEnumerable<KeyValuePair<ulong, int>> Words((string Words, string? Then)[] starts, int place) =>
        starts.SelectMany(start => start.Words.Split(' ')).Select(word => KeyValuePair.Create(TextHash.Of(word), place));

    [GeneratedRegex(
        @"\G(?:" + Phrases.Begin + "|" + Phrases.BeginElided + ")(?<name>" + Phrases.Articles
        + @"?\p{Lu}[\p{L}\p{N}'’.&-]*(?:\s(?:" + Phrases.SmallWords + @"\s)?\p{Lu}[\p{L}\p{N}'’.&-]*){0,4})")]
    private static partial Regex Marker();
}
