namespace AiNewsHub.Fuzz;

/// <summary>Makes an input out of others, always the same of the same number.</summary>
internal static class Mutation
{
    private const int MostBytes = 1 << 18;
    /// <summary>What is nested or repeated without end shows what takes more time than it should.</summary>
    private const int MostRepeated = 1 << 20;

    private static readonly byte[][] _odd =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xE2, 0x80, 0xAE], [0xF0, 0x9F, 0x92, 0xA9], [0xCC, 0x81],
            [0xC2, 0xA0],
        "&#x0;"u8.ToArray(), "&#xD800;"u8.ToArray(), "]]>"u8.ToArray(), "-->"u8.ToArray(), "\r"u8.ToArray(), "\t"u8.ToArray(),
        "99999999999999999999"u8.ToArray(),
    ];

    public static byte[] Make(SeedInputs seeds, ulong seed)
    {
        var random = new Random(HashCode(seed));
        var input = Cut(seeds.Take(random), random);
        for (var steps = random.Next(1, 8); steps > 0; steps--) input = Step(input, seeds, random);
        return input.Length <= MostRepeated ? input : input[..MostRepeated];
    }

    /// <summary>Spreads neighbouring numbers.</summary>
    private static int HashCode(ulong seed)
    {
        seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
        return (int)(seed >> 33);
    }

    private static byte[] Cut(byte[] input, Random random) => input.Length <= MostBytes ? input : Part(input, random.Next(input.Length - MostBytes), MostBytes);

    private static byte[] Step(byte[] input, SeedInputs seeds, Random random)
    {
        var (at, length) = Place(input, random);
        return random.Next(12) switch
        {
            0 => Put(input, at, length, []),
            1 => Put(input, at, 0, Part(input, at, length)),
            2 => Put(input, at, random.Next(2) * length, seeds.Word(random)),
            3 => Put(input, at, 0, _odd[random.Next(_odd.Length)]),
            4 => Put(input, at, length, Piece(Cut(seeds.Take(random), random), random)),
            5 => Put(input, at, 0, Repeat(seeds.Word(random), random)),
            6 => Put(input, at, 0, Repeat(Part(input, at, Math.Min(length, 200)), random)),
            7 => input[..at],
            8 => Flip(input, random),
            9 => Put(input, at, Math.Min(1, input.Length - at), [(byte)random.Next(256)]),
            10 => [.. input, .. Piece(Cut(seeds.Take(random), random), random)],
            _ => Put(input, at, 0, [.. seeds.Word(random), .. seeds.Word(random)]),
        };
    }

    private static (int At, int Length) Place(byte[] input, Random random)
    {
        var at = random.Next(input.Length + 1);
        var most = Math.Min(input.Length - at, random.Next(4) == 0 ? input.Length : 64);
        return (at, random.Next(most + 1));
    }

    private static byte[] Repeat(byte[] what, Random random)
    {
        if (what.Length == 0) return [];
        var times = Math.Min(1 << random.Next(1, 17), MostRepeated / what.Length);
        var all = new byte[what.Length * times];
        for (var i = 0; i < times; i++) what.CopyTo(all, i * what.Length);
        return all;
    }

    private static byte[] Flip(byte[] input, Random random)
    {
        byte[] flipped = [.. input];
        for (var times = flipped.Length == 0 ? 0 : random.Next(1, 20); times > 0; times--) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Piece(byte[] input, Random random)
    {
        var (at, length) = Place(input, random);
        return Part(input, at, length);
    }

    private static byte[] Part(byte[] input, int at, int length) => input[at..(at + length)];

    private static byte[] Put(byte[] input, int at, int instead, byte[] what) => [.. input.AsSpan(0, at), .. what, .. input.AsSpan(at + instead)];
}
