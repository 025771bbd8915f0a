namespace AiNewsHub.Content.Clustering;

/// <summary>
/// Keeps the few highest of many numbers, none of them negative, with what each is the number of; of equal ones those with the
/// lower number come first.
/// </summary>
internal ref struct TopK(Span<ulong> room)
{
    private readonly Span<ulong> _room = room;
    private int _count;

    /// <summary>TopK first.</summary>
    public readonly ReadOnlySpan<ulong> Kept => _room[.._count];

    /// <summary>What was kept under this key.</summary>
    public static int Number(ulong key) => (int)(uint)key;

    public void Add(float value, int number)
    {
        // The value turned round above, what it belongs to below: one key, which is compared without a call.
        var key = ((ulong)~BitConverter.SingleToUInt32Bits(value) << 32) | (uint)number;
        if (_count == _room.Length)
        {
            if (key >= _room[^1]) return;
            _count--;
        }

        var place = _count++;
        for (; place > 0 && _room[place - 1] > key; place--) _room[place] = _room[place - 1];
        _room[place] = key;
    }
}
