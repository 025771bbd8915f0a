using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>A term of an article of the window, by its number there, in eight bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WindowTerm(int number, in StoryTerm term)
{
    private const int KindBits = 3;
    private const int FlagBits = KindBits + 2;
    // No weight reaches sixteen.
    private const float Unit = 1 / 4096f;

    private readonly int _numberAndFlags = (number << FlagBits) | (term.IsOfName ? 2 << KindBits : 0) | (term.InTitle ? 1 << KindBits : 0) | (int)term.Kind;
    private readonly ushort _weight = Fixed(term.Weight);
    private readonly ushort _lead = Fixed(term.Lead);

    public int Number => _numberAndFlags >> FlagBits;
    public StoryTermKind Kind => (StoryTermKind)(_numberAndFlags & ((1 << KindBits) - 1));
    public bool InTitle => (_numberAndFlags & (1 << KindBits)) != 0;
    public bool IsOfName => (_numberAndFlags & (2 << KindBits)) != 0;
    public float Weight => _weight * Unit;
    public float Lead => _lead * Unit;

    private static ushort Fixed(float weight) => (ushort)Math.Min(MathF.Round(weight / Unit), ushort.MaxValue);
}
