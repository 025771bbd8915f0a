using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// What is compared of an article, computed once by <see cref="StoryFeatureReader"/>: some hundred numbers, no text. Small enough to keep
/// for a window of weeks, and cheap enough to be computed again when the program's <see cref="Version"/> rose.
/// </summary>
public sealed record StoryFeatures
{
    /// <summary>Rises when the meaning of the terms changes; features of different versions must not be compared.</summary>
    public const int Version = 2;

    public required string Id { get; init; }
    public DateTimeOffset? Published { get; init; }
    public string? Language { get; init; }

    /// <summary>Folded name of the publisher, or empty.</summary>
    public required string Publisher { get; init; }
    public string? Url { get; init; }
    public ArticleKind Kind { get; init; }

    /// <summary>Distinct terms in rising order of <see cref="StoryTerm.Hash"/>.</summary>
    public required ImmutableArray<StoryTerm> Terms { get; init; }

    /// <summary>Folded names of whom the text credits ("Source: X", "d'après X").</summary>
    public required ImmutableArray<string> Credits { get; init; }
    /// <summary>The text says that it is about another matter than one it resembles ("unrelated to", "sans rapport avec").</summary>
    public bool SetsItselfApart { get; init; }
    /// <summary>Of the text, to be stored with the article.</summary>
    public Fingerprint Fingerprint { get; init; }

    /// <summary>The least hashes of the word triples of the text: how many two texts share estimates how much one holds of the other.</summary>
    public required ImmutableArray<int> Shingles { get; init; }

    /// <summary>Number of words of title and text.</summary>
    public int Words { get; init; }

    /// <summary>What the terms were read from, to say in its words what two articles share; null where nobody asks.</summary>
    internal TermSources? Sources { get; init; }

    internal ArticleFacts Facts => new(Id, Published, Language, Publisher, Kind, SetsItselfApart, Words);
}

/// <summary>One term of an article.</summary>
/// <param name="Hash">Of the concept, name, number or word.</param>
/// <param name="Kind">Whether another language would have the same term.</param>
/// <param name="InTitle">Does it stand in the headline.</param>
/// <param name="Weight">How much the article makes of it, before its rarity is known.</param>
/// <param name="Lead">How much headline and lead make of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoryTerm(int Hash, StoryTermKind Kind, bool InTitle, float Weight, float Lead)
{
    /// <summary>Where it stands first, in the headline if it is there, else in the text.</summary>
    internal int Start { get; init; }

    /// <summary>How many characters it has there; 0 for what has no place in the text.</summary>
    internal int Length { get; init; }
}

/// <summary>What a term is, from what it can be compared with.</summary>
public enum StoryTermKind
{
    /// <summary>A word of one language.</summary>
    Word,
    /// <summary>A word with its meaning in the lexicon: the same in every language.</summary>
    Concept,
    /// <summary>A proper name that is in no dictionary.</summary>
    Name,
    /// <summary>A tag.</summary>
    Entity,
    /// <summary>A tag that says what kind of event it is.</summary>
    Topic,
    /// <summary>An amount.</summary>
    Number,
    /// <summary>An amount to two digits, or a year: near enough to speak for a likeness, too vague to speak against one.</summary>
    Rounded,
    /// <summary>What is told apart by digits: a version, a size of a model, the number of a flaw.</summary>
    Code,
}
