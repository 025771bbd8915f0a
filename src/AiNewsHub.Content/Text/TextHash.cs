namespace AiNewsHub.Content.Text;

/// <summary>64-bit FNV-1a with a final mix. Unlike <c>string.GetHashCode</c> it is the same in every process, so it may be stored.</summary>
internal static class TextHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Spreads every input bit over all output bits (the finaliser of MurmurHash3).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
