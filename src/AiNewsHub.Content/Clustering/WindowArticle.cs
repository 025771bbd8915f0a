using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// An article of the window and the story it is in: of its features only what others are compared with, for a window holds
/// thousands of them.
/// </summary>
internal sealed class WindowArticle(StoryFeatures features, WindowTerm[] terms, WindowStory story)
{
    public string Id { get; } = features.Id;
    public DateTimeOffset? Published { get; } = features.Published;
    public string? Language { get; } = features.Language;
    public string Publisher { get; } = features.Publisher;
    public ArticleKind Kind { get; } = features.Kind;
    public ImmutableArray<int> Actors { get; } = features.Actors;
    public ImmutableArray<int> Topics { get; } = features.Topics;
    public bool SetsItselfApart { get; } = features.SetsItselfApart;
    public Fingerprint Fingerprint { get; } = features.Fingerprint;
    public ImmutableArray<int> Shingles { get; } = features.Shingles;
    public int Words { get; } = features.Words;
    public WindowTerm[] Terms { get; } = terms;
    public WindowStory Story { get; set; } = story;
}

/// <summary>A story of the window and the numbers of its articles.</summary>
internal sealed record WindowStory(string Id)
{
    public List<int> Articles { get; } = new(1);
}

/// <summary>A term of an article of the window, by its number there, in half the room.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WindowTerm(int number, StoryTermKind kind, float weight)
{
    private const int KindBits = 3;

    private readonly int _numberAndKind = (number << KindBits) | (int)kind;

    public int Number => _numberAndKind >> KindBits;
    public StoryTermKind Kind => (StoryTermKind)(_numberAndKind & ((1 << KindBits) - 1));
    public float Weight { get; } = weight;
}
