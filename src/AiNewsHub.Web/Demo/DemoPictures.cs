using System.Text;
using SkiaSharp;

namespace AiNewsHub.Web.Demo;

/// <summary>Draws the sample sites' pictures and icons when they are first asked for: the same name, the same drawing.</summary>
internal static class DemoPictures
{
    /// <summary>Paper, and three inks on it.</summary>
    private static readonly SKColor[][] _palettes =
    [
        [new(0xFF20323F), new(0xFFE4572E), new(0xFFF3A712), new(0xFFA8C686)],
        [new(0xFFEFE6D8), new(0xFF1B4965), new(0xFFCA6702), new(0xFF62B6CB)],
        [new(0xFF2B2D42), new(0xFFEDF2F4), new(0xFFEF233C), new(0xFF8D99AE)],
        [new(0xFFF4F1DE), new(0xFF3D405B), new(0xFFE07A5F), new(0xFF81B29A)],
        [new(0xFF0B3954), new(0xFFBFD7EA), new(0xFFFF6663), new(0xFFE0FF4F)],
        [new(0xFFDDE5E0), new(0xFF2F3E46), new(0xFF52796F), new(0xFFBC6C25)],
    ];

    private static readonly Action<SKCanvas, Dice, SKColor[], int, int>[] _motifs = [Racks, Chip, Waves, Network];

    /// <summary>PNG bytes of a picture in flat colours.</summary>
    public static byte[] Draw(string name, int width, int height)
    {
        var dice = new Dice(name);
        var palette = _palettes[dice.Next(_palettes.Length)];
        return Png(width, height, canvas =>
        {
            canvas.Clear(palette[0]);
            _motifs[dice.Next(_motifs.Length)](canvas, dice, palette, width, height);
        });
    }

    /// <summary>PNG bytes of a site's mark.</summary>
    public static byte[] Icon(string name)
    {
        const int side = 64;
        var dice = new Dice(name + " icon");
        var palette = _palettes[dice.Next(_palettes.Length)];
        return Png(side, side, canvas =>
        {
            using var ground = Ink(palette[0]);
            canvas.DrawRoundRect(0, 0, side, side, 12, 12, ground);
            using var mark = Ink(palette[1]);
            using var second = Ink(palette[2]);
            switch (dice.Next(4))
            {
                case 0: canvas.DrawCircle(32, 32, 20, mark); canvas.DrawCircle(40, 26, 9, second); break;
                case 1:
                    for (var bar = 0; bar < 3; bar++) canvas.DrawRect(13 + (14 * bar), 48 - (14 * bar) - 4, 10, 14 + (14 * bar) - 8,
                    bar == 2 ? second : mark); break;
                case 2: canvas.DrawRect(14, 14, 22, 22, mark); canvas.DrawRect(28, 28, 22, 22, second); break;
                default: canvas.DrawRect(13, 14, 38, 8, mark); canvas.DrawRect(13, 28, 26, 8, second); canvas.DrawRect(13, 42, 33, 8, mark); break;
            }
        });
    }

    private static void Racks(SKCanvas canvas, Dice dice, SKColor[] palette, int width, int height)
    {
        var columns = 5 + dice.Next(3);
        var step = (float)width / columns;
        using var rack = Ink(palette[1]);
        using var floor = Ink(palette[3]);
        canvas.DrawRect(0, height * .86f, width, height * .14f, floor);
        for (var column = 0; column < columns; column++)
        {
            var top = height * (.1f + (.12f * dice.Part()));
            canvas.DrawRect((column * step) + (step * .1f), top, step * .8f, (height * .86f) - top, rack);
            for (var y = top + (height * .03f); y < height * .82f; y += height * .055f)
            {
                using var slot = Ink(dice.Next(5) == 0 ? palette[2] : palette[0].WithAlpha(170));
                canvas.DrawRect((column * step) + (step * .18f), y, step * .64f * (.35f + (.65f * dice.Part())), height * .025f, slot);
            }
        }
    }

    private static void Chip(SKCanvas canvas, Dice dice, SKColor[] palette, int width, int height)
    {
        var side = height * .5f;
        var (left, top) = (((width - side) / 2) + (width * .12f * (dice.Part() - .5f)), (height - side) / 2);
        using var line = Line(palette[3], height * .008f);
        var pins = 9 + dice.Next(5);
        for (var pin = 0; pin < pins; pin++)
        {
            var at = side * (pin + .5f) / pins;
            var bend = height * .1f * dice.Part();
            canvas.DrawLine(left + at, top - bend, left + at, 0, line);
            canvas.DrawLine(left + at, top, left + at, top - bend, line);
            canvas.DrawLine(left + at, top + side, left + at, height, line);
            canvas.DrawLine(0, top + at, left, top + at, line);
            canvas.DrawLine(left + side, top + at, width, top + at, line);
        }

        using var body = Ink(palette[1]);
        canvas.DrawRoundRect(left, top, side, side, side * .04f, side * .04f, body);
        const int cells = 6;
        var cell = side * .8f / cells;
        for (var i = 0; i < cells * cells; i++)
        {
            using var ink = Ink(dice.Next(4) == 0 ? palette[2] : palette[0].WithAlpha((byte)(90 + dice.Next(120))));
            canvas.DrawRect(left + (side * .1f) + (i % cells * cell) + 2, top + (side * .1f) + (i / cells * cell) + 2, cell - 4, cell - 4, ink);
        }
    }

    private static void Waves(SKCanvas canvas, Dice dice, SKColor[] palette, int width, int height)
    {
        using var sun = Ink(palette[2]);
        canvas.DrawCircle(width * (.25f + (.5f * dice.Part())), height * .34f, height * .17f, sun);
        const int layers = 6;
        for (var layer = 0; layer < layers; layer++)
        {
            using var path = new SKPathBuilder();
            var (level, swing, shift) = (height * (.42f + (.1f * layer)), height * (.03f + (.05f * dice.Part())), dice.Part() * 6);
            path.MoveTo(0, height);
            for (var x = 0; x <= width; x += 12) path.LineTo(x, level + (swing * MathF.Sin((x * 5f / width * (1 + (layer % 3 * .5f))) + shift)));
            path.LineTo(width, height);
            path.Close();
            using var ink = Ink((layer % 2 == 0 ? palette[1] : palette[3]).WithAlpha((byte)(110 + (24 * layer))));
            using var wave = path.Detach();
            canvas.DrawPath(wave, ink);
        }
    }

    private static void Network(SKCanvas canvas, Dice dice, SKColor[] palette, int width, int height)
    {
        int[] layers = [3 + dice.Next(2), 5 + dice.Next(2), 5, 2 + dice.Next(3)];
        var places = layers.Select((count, layer) => Enumerable.Range(0, count)
            .Select(node => new SKPoint(width * (.14f + (.24f * layer)), height * (node + 1f) / (count + 1))).ToArray()).ToArray();
        for (var layer = 0; layer + 1 < places.Length; layer++)
        {
            foreach (var from in places[layer])
            {
                foreach (var to in places[layer + 1])
                {
                    using var line = Line(palette[3].WithAlpha((byte)(50 + dice.Next(150))), height * .004f * (1 + dice.Next(3)));
                    canvas.DrawLine(from, to, line);
                }
            }
        }

        foreach (var place in places.SelectMany(layer => layer))
        {
            using var ink = Ink(dice.Next(3) == 0 ? palette[2] : palette[1]);
            canvas.DrawCircle(place, height * (.028f + (.02f * dice.Part())), ink);
        }
    }

    private static SKPaint Ink(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static SKPaint Line(SKColor colour, float width) => new() { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = width };

    private static byte[] Png(int width, int height, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    /// <summary>Numbers that look thrown and follow from a name.</summary>
    private sealed class Dice(string name)
    {
        private ulong _state = Seed(name);

        public int Next(int sides) => (int)(Roll() % (ulong)sides);

        public float Part() => Roll() % 1000 / 1000f;

        /// <summary>FNV-1a.</summary>
        private static ulong Seed(string name) =>
            Encoding.UTF8.GetBytes(name).Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));

        /// <summary>xorshift64*.</summary>
        private ulong Roll()
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return unchecked(_state * 2685821657736338717UL) >> 16;
        }
    }
}
