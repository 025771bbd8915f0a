using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging.Topics;

/// <summary>
/// Words of a text that speak for a topic: a phrase, or a pair of word classes with what stands between them. A phrase stands in both places.
/// Its key is the same for the same phrase or pair.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TopicHit(int Topic, int Key, EvidenceField Field, int First, int Words, int OtherFirst, int OtherWords, double Weight)
{
    public int Start => Math.Min(First, OtherFirst);
    public int End => Math.Max(First + Words, OtherFirst + OtherWords);

    public bool Overlaps(in TopicHit other) => Field == other.Field && Start < other.End && other.Start < End;
}

/// <summary>Words of a title or text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(EvidenceField Field, int First, int Words);
