using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging;

/// <summary>A phrase of the dictionary seen in one of an article's strings.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PhraseMatch(EvidenceField Field, int First, int Words, PhraseUse Use)
{
    public int End => First + Words;
}
