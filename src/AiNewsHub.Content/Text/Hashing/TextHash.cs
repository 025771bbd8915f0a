namespace AiNewsHub.Content.Text.Hashing;

/// <summary>64-bit FNV-1a. Unlike <c>string.GetHashCode</c> it is the same in every process, so it may be stored.</summary>
internal static class TextHash
{
    /// <summary>Of no text.</summary>
    public const ulong Empty = 14695981039346656037UL;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text) hash = Add(hash, c);
        return hash;
    }

    /// <summary>The hash of a text with one more letter.</summary>
    public static ulong Add(ulong hash, char next) => (hash ^ next) * 1099511628211UL;

    /// <summary>Spreads every input bit over all output bits (the finaliser of MurmurHash3).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
