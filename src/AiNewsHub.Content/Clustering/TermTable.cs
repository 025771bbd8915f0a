using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>
/// The terms of one article after the other, in rising order of their hash. Hashes are spread evenly: a term stands where its hash
/// says, or a little behind it where others do, so that the order costs nothing.
/// </summary>
internal sealed class TermTable
{
    private const int FirstPlaces = 512;

    private int _shift = 32 - BitOperations.Log2(FirstPlaces);
    private Entry[] _entries = Room(FirstPlaces);
    private int _count;

    /// <summary>What has been counted of a term; of one that is new nothing.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Entry
    {
        public int Hash;
        public float Weight;
        public float Lead;
        public float Highest;
        public StoryTermKind Kind;
        public bool InTitle;
        public int Start;
        public int Length;
        public bool IsTaken;
    }

    /// <summary>The term's counts, to be changed; good until the next term.</summary>
    public ref Entry this[int hash]
    {
        get
        {
            var place = Home(hash);
            while (_entries[place].IsTaken && _entries[place].Hash < hash) place++;
            if (_entries[place].IsTaken && _entries[place].Hash == hash) return ref _entries[place];
            if (_count == Places / 2)
            {
                Grow();
                return ref this[hash];
            }

            var free = place;
            while (_entries[free].IsTaken) free++;
            _entries.AsSpan(place, free - place).CopyTo(_entries.AsSpan(place + 1));
            _entries[place] = new() { Hash = hash, IsTaken = true };
            _count++;
            return ref _entries[place];
        }
    }

    /// <param name="names">Where names of tags stand; put in order, each with the furthest end up to it.</param>
    public ImmutableArray<StoryTerm> ToTerms(Span<NamePlace> names)
    {
        NamePlace.Order(names);
        var terms = new StoryTerm[_count];
        var count = 0;
        foreach (ref readonly var entry in _entries.AsSpan())
            if (entry.IsTaken)
                terms[count++] = new(entry.Hash, entry.Kind, entry.InTitle, entry.Weight, entry.Lead)
                {
                    Start = entry.Start,
                    Length = entry.Length,
                    IsOfName = entry.Kind is not (StoryTermKind.Entity or StoryTermKind.Topic) && entry.Length > 0
                        && NamePlace.IsWithin(names, entry.InTitle, entry.Start, entry.Start + entry.Length),
                };
        return ImmutableCollectionsMarshal.AsImmutableArray(terms);
    }

    public void Clear()
    {
        _entries.AsSpan().Clear();
        _count = 0;
    }

    private int Places => 1 << (32 - _shift);

    private int Home(int hash) => (int)(((uint)hash ^ 0x8000_0000) >> _shift);

    /// <summary>At most half of the places are taken, and there is room for as many behind the last one.</summary>
    private static Entry[] Room(int places) => new Entry[places + (places / 2)];

    private void Grow()
    {
        var before = _entries;
        _entries = Room(Places * 2);
        _shift--;
        _count = 0;
        foreach (ref readonly var entry in before.AsSpan())
            if (entry.IsTaken) this[entry.Hash] = entry;
    }
}
