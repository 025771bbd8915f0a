using System.Collections.Immutable;
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
    public const int Version = 3;

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
