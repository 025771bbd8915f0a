using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Text.Hashing;

/// <summary>
/// A number for each of some hashes, made once and then only asked: the dictionaries are asked for every word of every article,
/// and the words come hashed. Two words of one 64-bit hash are one word to it, which no language has.
/// </summary>
internal sealed class HashTable
{
    // Most words are in no table, and one bit of so many for each place tells it without a look at the table itself.
    private const int BitsOfPlace = 8;
    private const int BitsOfBlock = 64;

    private readonly Entry[] _entries;
    private readonly ulong[] _taken;
    private readonly int _shift;

    /// <param name="entries">Values above 0; of a hash that comes twice the last counts.</param>
    public HashTable(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, entries.Count)) + 2);
        _entries = new Entry[1 << bits];
        _taken = new ulong[(1 << bits) * BitsOfPlace / BitsOfBlock];
        _shift = 64 - BitOperations.Log2((uint)(_taken.Length * BitsOfBlock));
        foreach (var (key, value) in entries)
        {
            var bit = Bit(key);
            _taken[bit / BitsOfBlock] |= 1UL << bit;
            _entries[Place(key, bit)] = new(key, value);
        }
    }

    /// <summary>The hash's number, 0 where it has none.</summary>
    public int this[ulong key]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var bit = Bit(key);
            return (_taken[bit / BitsOfBlock] & (1UL << bit)) == 0 ? 0 : _entries[Place(key, bit)].Value;
        }
    }

    /// <summary>False for most hashes that have no number, and for none that has one.</summary>
    public bool MayHave(ulong key)
    {
        var bit = Bit(key);
        return (_taken[bit / BitsOfBlock] & (1UL << bit)) != 0;
    }

    private int Bit(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);

    /// <summary>Where the key is, or the free place where it would be; at most half of the places are taken.</summary>
    private int Place(ulong key, int bit)
    {
        var entries = _entries;
        var place = bit / BitsOfPlace;
        while (entries[place].Key != key && entries[place].Key != 0) place = (place + 1) & (entries.Length - 1);
        return place;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ulong Key, int Value);
}
