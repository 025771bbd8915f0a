using System.Collections.Immutable;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Estimates how much of one text stands in another from the least hashes of their word triples (bottom-k sketch, Broder 1997).</summary>
internal static class Shingling
{
    private const int Kept = 48;
    private const int TripleWords = 3;

    public static ImmutableArray<int> Of(TokenizedText text)
    {
        Span<int> least = stackalloc int[Kept];
        var count = 0;
        for (var i = TripleWords - 1; i < text.Count; i++)
        {
            var hash = (int)(uint)TextHash.Mix((((text[i - 2].Hash * 31) ^ text[i - 1].Hash) * 31) ^ text[i].Hash);
            if (count == Kept && hash >= least[^1]) continue;
            var place = least[..count].BinarySearch(hash);
            if (place >= 0) continue;
            place = ~place;
            if (count < Kept) count++;
            least[place..(count - 1)].CopyTo(least[(place + 1)..count]);
            least[place] = hash;
        }
        return [.. least[..count]];
    }

    /// <summary>Share of the smaller sketch's reach that both hold, 0 to 1.</summary>
    public static double Shared(ImmutableArray<int> first, ImmutableArray<int> second)
    {
        ReadOnlySpan<int> one = first.AsSpan(), other = second.AsSpan();
        if (one.Length == 0 || other.Length == 0) return 0;
        // Only hashes below both sketches' highest are comparable.
        var limit = Math.Min(one.Length < Kept ? int.MaxValue : one[^1], other.Length < Kept ? int.MaxValue : other[^1]);
        int i = 0, j = 0, both = 0, inOne = 0, inOther = 0;
        while (i < one.Length || j < other.Length)
        {
            var x = i < one.Length ? one[i] : int.MaxValue;
            var y = j < other.Length ? other[j] : int.MaxValue;
            if (Math.Min(x, y) > limit) break;
            if (x <= y && i < one.Length) { inOne++; i++; }
            if (y <= x && j < other.Length) { inOther++; j++; }
            if (x == y) both++;
        }
        var smaller = Math.Min(inOne, inOther);
        return smaller == 0 ? 0 : both / (double)smaller;
    }
}
