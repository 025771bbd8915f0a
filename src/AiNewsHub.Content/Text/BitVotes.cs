using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Text;

/// <summary>
/// Counts, for each of 64 bits, how many numbers have it set. The counts stand upright, one plane for each binary digit of all 64
/// of them, so that a number is added to all of them by a few additions with carry.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct BitVotes
{
    private const int Planes = 32;

    private Digits _digits;
    private int _added;

    public void Add(ulong number)
    {
        _added++;
        for (var plane = 0; number != 0; plane++)
        {
            var digit = _digits[plane];
            _digits[plane] = digit ^ number;
            number &= digit;
        }
    }

    /// <summary>The bits that more than half of the numbers have.</summary>
    public readonly ulong Majority()
    {
        var majority = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            var count = 0L;
            for (var plane = 0; plane < Planes; plane++) count |= (long)((_digits[plane] >> bit) & 1) << plane;
            if (count * 2 > _added) majority |= 1UL << bit;
        }
        return majority;
    }

    [InlineArray(Planes)]
    private struct Digits
    {
        private ulong _first;
    }
}
