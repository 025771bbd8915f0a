using System.Numerics;

namespace AiNewsHub.Content.Text;

/// <summary>
/// A number for each of some hashes, made once and then only asked: the dictionaries are asked for every word of every article,
/// and the words come hashed. Two words of one 64-bit hash are one word to it, which no language has.
/// </summary>
internal sealed class HashTable
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _shift;

    /// <param name="entries">Values above 0; of a hash that comes twice the last counts.</param>
    public HashTable(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, entries.Count)) + 2);
        _keys = new ulong[1 << bits];
        _values = new int[1 << bits];
        _shift = 64 - bits;
        foreach (var (key, value) in entries)
        {
            var place = Place(key);
            _keys[place] = key;
            _values[place] = value;
        }
    }

    /// <summary>The hash's number, 0 where it has none.</summary>
    public int this[ulong key] => _values[Place(key)];

    /// <summary>Where the key is, or the free place where it would be; at most half of the places are taken.</summary>
    private int Place(ulong key)
    {
        var keys = _keys;
        var place = (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
        while (keys[place] != key && keys[place] != 0) place = (place + 1) & (keys.Length - 1);
        return place;
    }
}
