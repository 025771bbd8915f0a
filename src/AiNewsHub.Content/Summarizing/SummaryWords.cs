using System.Collections.Frozen;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing;

/// <summary>The words by which sentences that do not stand alone are told, of one language; from the files of the folder <c>Words</c>.</summary>
internal sealed class SummaryWords
{
    private const string Folder = "SummaryWords/";
    private const string Usual = "en";

    private static readonly FrozenDictionary<string, SummaryWords> _all = Load();

    private readonly FrozenDictionary<string, string[]> _lists;

    private SummaryWords(Dictionary<string, string[]> lists) => _lists = lists.ToFrozenDictionary(StringComparer.Ordinal);

    public static SummaryWords In(string? language) => _all.GetValueOrDefault(language ?? Usual) ?? _all[Usual];

    /// <summary>Whether it leans on the sentence before it.</summary>
    public bool Leans(string folded) => Starts(folded, "opens");

    /// <summary>Whether it is of a by-line, a caption, a promotion or the page's furniture; English ones stand on pages of any language.</summary>
    public bool IsFurniture(string folded) => Starts(folded, "starts") || Holds(folded, "holds") || (this != _all[Usual] && _all[Usual].Holds(folded, "holds"));

    /// <summary>Whether it speaks to the reader or of the writer.</summary>
    public bool Talks(string folded) => Holds(folded, "talks");

    /// <summary>Whether a word with a capital within a sentence is the beginning of another.</summary>
    public bool Begins(ReadOnlySpan<char> word) => IsIn("begins", word);

    /// <summary>Whether a verb of saying can be read so: with whom it speaks of behind it as well as before it.</summary>
    public bool Says(ReadOnlySpan<char> word) => IsIn("says", word);

    /// <summary>A verb of saying whose object follows it, so that the speaker stands before it.</summary>
    public bool Tells(ReadOnlySpan<char> word) => IsIn("tells", word);

    /// <summary>May stand between a speaker and the verb.</summary>
    public bool IsHelping(ReadOnlySpan<char> word) => IsIn("helps", word);

    /// <summary>Before the name of a speaker: <c>according to</c>, by its last word.</summary>
    public bool NamesSpeaker(ReadOnlySpan<char> word) => IsIn("names", word);

    private bool IsIn(string list, ReadOnlySpan<char> word)
    {
        foreach (var known in _lists.GetValueOrDefault(list) ?? [])
            if (known.AsSpan(1, known.Length - 2).SequenceEqual(word)) return true;
        return false;
    }

    private bool Starts(string folded, string list)
    {
        foreach (var phrase in _lists.GetValueOrDefault(list) ?? [])
            if (folded.StartsWith(phrase, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool Holds(string folded, string list)
    {
        foreach (var phrase in _lists.GetValueOrDefault(list) ?? [])
            if (folded.Contains(phrase, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The words of a text with a space before and after each, as phrases are looked for in it.</summary>
    public static string Spaced(TokenizedText text) => string.Concat(" ", text.FoldedWords);

    private static FrozenDictionary<string, SummaryWords> Load()
    {
        var assembly = typeof(SummaryWords).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Folder.Length..name.LastIndexOf('.')],
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SummaryWords(Lists(reader.ReadToEnd()));
            },
            StringComparer.Ordinal);
    }

    private static Dictionary<string, string[]> Lists(string file) => file.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .GroupBy(parts => parts[0], StringComparer.Ordinal)
        .ToDictionary(
            list => list.Key,
            list => list.SelectMany(parts => parts[1].Split('|', StringSplitOptions.TrimEntries)).Where(phrase => phrase.Length > 0)
                .Select(phrase => $" {phrase} ").ToArray(),
            StringComparer.Ordinal);
}
