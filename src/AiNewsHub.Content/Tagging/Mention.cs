using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging;

/// <summary>An entity, by its number in the dictionary, at a place; implied ones were meant, not named.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int Entity, EvidenceField Field, int First, int Words, bool Implied)
{
    public int End => First + Words;

    /// <summary>By entity, then as they stand in the article.</summary>
    public static int Compare(Mention a, Mention b) => a.Entity != b.Entity ? a.Entity.CompareTo(b.Entity)
        : a.Field != b.Field ? ((int)a.Field).CompareTo((int)b.Field)
        : a.First != b.First ? a.First.CompareTo(b.First)
        : a.Words.CompareTo(b.Words);
}
