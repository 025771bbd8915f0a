using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Estimates how much of one text stands in another from the least hashes of their word triples (bottom-k sketch, Broder 1997).</summary>
internal static class Shingling
{
    private const int Kept = 48;
    private const int TripleWords = 3;

    public static IReadOnlyList<int> Of(TokenizedText text)
    {
        if (text.Count < TripleWords) return [];
        var hashes = new HashSet<int>();
        ulong a = TextHash.Of(text.Folded(0)), b = TextHash.Of(text.Folded(1));
        for (var i = 2; i < text.Count; i++)
        {
            var c = TextHash.Of(text.Folded(i));
            hashes.Add((int)(uint)TextHash.Mix((((a * 31) ^ b) * 31) ^ c));
            (a, b) = (b, c);
        }
        return [.. hashes.Order().Take(Kept)];
    }

    /// <summary>Share of the smaller sketch's reach that both hold, 0 to 1.</summary>
    public static double Shared(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        // Only hashes below both sketches' highest are comparable.
        var limit = Math.Min(one.Count < Kept ? int.MaxValue : one[^1], other.Count < Kept ? int.MaxValue : other[^1]);
        int i = 0, j = 0, both = 0, inOne = 0, inOther = 0;
        while (i < one.Count || j < other.Count)
        {
            var x = i < one.Count ? one[i] : int.MaxValue;
            var y = j < other.Count ? other[j] : int.MaxValue;
            if (Math.Min(x, y) > limit) break;
            if (x <= y && i < one.Count) { inOne++; i++; }
            if (y <= x && j < other.Count) { inOther++; j++; }
            if (x == y) both++;
        }
        var smaller = Math.Min(inOne, inOther);
        return smaller == 0 ? 0 : both / (double)smaller;
    }
}
