using System.Buffers;
using System.Collections.Immutable;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Estimates how much of one text stands in another from the least hashes of their word triples (bottom-k sketch, Broder 1997).</summary>
internal static class Shingling
{
    private const int Kept = 48;
    private const int TripleWords = 3;
    // More than are kept, for they are not spread as evenly as that.
    private const int Enough = 80;

    public static ImmutableArray<int> Of(TokenizedText text)
    {
        if (text.Count < TripleWords) return [];
        var room = ArrayPool<int>.Shared.Rent(text.Count);
        var least = LeastBelow(Expected(text.Count), text, room);
        // Texts that repeat themselves have fewer than hashes spread evenly would give.
        if (least.Length < Kept) least = LeastBelow(int.MaxValue, text, room);
        ImmutableArray<int> kept = [.. least[..Math.Min(Kept, least.Length)]];
        ArrayPool<int>.Shared.Return(room);
        return kept;
    }

    /// <summary>Below it are about <see cref="Enough"/> of so many hashes that are spread evenly.</summary>
    private static int Expected(int hashes) =>
        hashes <= Enough ? int.MaxValue : (int)(int.MinValue + ((long)Enough << 32) / hashes);

    /// <summary>The hashes of the word triples up to the limit, in rising order, each once.</summary>
    private static Span<int> LeastBelow(int limit, TokenizedText text, int[] room)
    {
        var tokens = text.Tokens;
        var count = 0;
        for (var i = TripleWords - 1; i < tokens.Length; i++)
        {
            var hash = (int)(uint)TextHash.Mix((((tokens[i - 2].Hash * 31) ^ tokens[i - 1].Hash) * 31) ^ tokens[i].Hash);
            room[count] = hash;
            // Without a branch, which nobody could foretell.
            count += Convert.ToInt32(hash <= limit);
        }

        var least = room.AsSpan(0, count);
        least.Sort();
        var distinct = 0;
        foreach (var hash in least)
            if (distinct == 0 || hash != least[distinct - 1]) least[distinct++] = hash;
        return least[..distinct];
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
