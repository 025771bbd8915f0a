using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// In how many articles of a window each word triple stands, by a hash of it: what stands in many is consent text, a footer or a column's
/// own words, and no sign of a copy. A megabyte, whatever the window holds; two triples of one place count together, which is rare.
/// </summary>
internal sealed class TripleCounts
{
    private const int Places = 1 << 20;

    private readonly byte[] _counts = new byte[Places];

    public int this[int triple] => _counts[Place(triple)];

    public void Add(ReadOnlySpan<int> triples)
    {
        foreach (var triple in triples)
        {
            ref var count = ref _counts[Place(triple)];
            if (count < byte.MaxValue) count++;
        }
    }

    /// <summary>What was counted to the brim stays there.</summary>
    public void Remove(ReadOnlySpan<int> triples)
    {
        foreach (var triple in triples)
        {
            ref var count = ref _counts[Place(triple)];
            if (count is > 0 and < byte.MaxValue) count--;
        }
    }

    private static int Place(int triple) => (int)(TextHash.Mix((uint)triple) & (Places - 1));
}
