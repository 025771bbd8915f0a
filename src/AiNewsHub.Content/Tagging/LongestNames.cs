namespace AiNewsHub.Content.Tagging;

/// <summary>The alias sightings that no longer phrase covers; a trap covers and is dropped. Of one text after the other.</summary>
internal sealed class LongestNames
{
    // Of the key that sorts them: by field, the longest first, a trap before a name, then as they stand in the text.
    private const int BitsOfField = 2, BitsOfWords = 6, BitsOfRole = 4, BitsOfFirst = 26, BitsOfPlace = 26;

    private readonly List<ulong> _order = [];
    private readonly List<PhraseMatch> _taken = [], _kept = [];

    /// <summary>Good until the next text's.</summary>
    public List<PhraseMatch> Of(List<PhraseMatch> names)
    {
        _order.Clear();
        _taken.Clear();
        _kept.Clear();
        for (var place = 0; place < names.Count; place++) _order.Add(Key(names[place], place));
        _order.Sort();
        foreach (var key in _order)
        {
            var name = names[(int)(key & ((1UL << BitsOfPlace) - 1))];
            if (IsTaken(name)) continue;
            _taken.Add(name);
            if (name.Use.Role == PhraseRole.Alias) _kept.Add(name);
        }

        return _kept;
    }

    private static ulong Key(in PhraseMatch name, int place)
    {
        var key = (ulong)name.Field;
        key = (key << BitsOfWords) | (uint)((1 << BitsOfWords) - 1 - name.Words);
        key = (key << BitsOfRole) | (uint)((1 << BitsOfRole) - 1 - (int)name.Use.Role);
        key = (key << BitsOfFirst) | (uint)name.First;
        return (key << BitsOfPlace) | (uint)place;
    }

    /// <summary>The same words may be a spelling of two entities (an ambiguous surname): both stay until the context decides.</summary>
    private bool IsTaken(in PhraseMatch name)
    {
        foreach (var other in _taken)
        {
            if (other.Field == name.Field && name.First < other.End && other.First < name.End
                && (other.First != name.First || other.Words != name.Words || other.Use.Role == PhraseRole.Trap)) return true;
        }

        return false;
    }
}
