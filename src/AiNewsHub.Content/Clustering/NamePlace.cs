using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>Where a name of a tag stands, in the headline or in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamePlace(bool InTitle, int Start, int End)
{
    /// <summary>In order of their start, those of the headline first, each with the furthest end of those up to it: asked for what is within, that is the
    /// same.</summary>
    public static void Order(Span<NamePlace> names)
    {
        names.Sort(static (one, other) => one.InTitle != other.InTitle ? other.InTitle.CompareTo(one.InTitle) : one.Start.CompareTo(other.Start));
        for (var i = 1; i < names.Length; i++)
            if (names[i].InTitle == names[i - 1].InTitle && names[i].End < names[i - 1].End) names[i] = names[i] with { End = names[i - 1].End };
    }

    /// <summary>Whether one of the names, put in order, holds all of what stands there.</summary>
    public static bool IsWithin(ReadOnlySpan<NamePlace> names, bool inTitle, int start, int end)
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            ref readonly var name = ref names[middle];
            if (name.InTitle == inTitle ? name.Start <= start : name.InTitle) low = middle + 1;
            else high = middle;
        }

        return low > 0 && names[low - 1].InTitle == inTitle && names[low - 1].End >= end;
    }
}
