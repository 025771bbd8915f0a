using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Text.Hashing;

/// <summary>
/// Counts, for each of 64 bits, how many numbers have it set. The counts stand upright, one plane for each binary digit of all 64
/// of them, so that numbers are added to all of them by a few additions with carry. As in a binary counter, the carry out of a plane
/// waits until there is another, and both are added to the next plane together.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SimHash
{
    private const int Planes = 32;

    private Digits _digits;
    private Digits _waiting;
    private int _pairs;

    /// <summary>Two at once.</summary>
    public void Add(ulong one, ulong other)
    {
        var carry = Add(ref _digits[0], one, other);
        var plane = 1;
        for (var pairs = ++_pairs; (pairs & 1) == 0; pairs >>= 1, plane++) carry = Add(ref _digits[plane], _waiting[plane], carry);
        _waiting[plane] = carry;
    }

    /// <summary>The bits that more than half of <paramref name="numbers"/> have, the zeros added to fill a pair left out.</summary>
    public readonly ulong Majority(int numbers)
    {
        var digits = _digits;
        for (int plane = 1, pairs = _pairs; pairs != 0; plane++, pairs >>= 1)
        {
            if ((pairs & 1) == 0) continue;
            var carry = _waiting[plane];
            for (var at = plane; carry != 0; at++) carry = Add(ref digits[at], carry, 0);
        }
        // All counts at once against the half, digit by digit from the highest: those still equal may yet come to be above it.
        ulong above = 0, equal = ~0UL;
        for (var plane = Planes - 1; plane >= 0; plane--)
        {
            if ((((numbers / 2) >> plane) & 1) != 0) equal &= digits[plane];
            else
            {
                above |= equal & digits[plane];
                equal &= ~digits[plane];
            }
        }
        return above;
    }

    /// <summary>Adds two bits to each digit and gives what is carried to the next one.</summary>
    private static ulong Add(ref ulong digit, ulong one, ulong other)
    {
        var either = one ^ other;
        var carry = (one & other) | (either & digit);
        digit ^= either;
        return carry;
    }

    [InlineArray(Planes)]
    private struct Digits
    {
        private ulong _first;
    }
}
