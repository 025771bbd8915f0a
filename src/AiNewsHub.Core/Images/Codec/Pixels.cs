using SkiaSharp;

namespace AiNewsHub.Core.Images.Codec;

/// <summary>What is done to the pixels of a picture between its file and ours. Loads the codec when first used.</summary>
internal static class Pixels
{
    private static readonly SKColorSpace _standard = SKColorSpace.CreateSrgb();
    private static readonly SKSamplingOptions _sampling = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Skia would keep smaller copies of what was drawn, tens of megabytes, for pictures that are never drawn again.</summary>
    static Pixels() => SKGraphics.SetResourceCacheTotalByteLimit(0);

    /// <summary>The first frame, at the least scale the format can be decoded at that is not below the wanted one; null where it is not whole.</summary>
    public static SKBitmap? Decode(SKCodec codec, long most, double scale)
    {
        var size = codec.GetScaledDimensions((float)Math.Min(1, Math.Ceiling(scale * 8) / 8));
        // The file may hold more than the header we read: a directory of pictures does.
        if ((long)size.Width * size.Height > most) return null;
        var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, _standard));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success) return pixels;
        pixels.Dispose();
        return null;
    }

    public static SKImage Draw(SKImage image, SKEncodedOrigin origin, int width, int height, SKColor paper)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, _standard));
        surface.Canvas.Clear(paper);
        surface.Canvas.Concat(Turned(origin, width, height));
        var (across, down) = IsSideways(origin) ? (height, width) : (width, height);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, image.Width, image.Height), new SKRect(0, 0, across, down), _sampling, null);
        return surface.Snapshot();
    }

    /// <summary>From how the rows lie in the file to upright (Exif 2.32, orientation 1 to 8), for an upright picture of that size.</summary>
    private static SKMatrix Turned(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static bool IsSideways(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    public static (int Width, int Height) Upright(SKCodec codec) =>
        IsSideways(codec.EncodedOrigin) ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);

    public static string Tone(SKImage image)
    {
        using var point = Draw(image, SKEncodedOrigin.TopLeft, 1, 1, SKColors.White);
        using var pixel = point.PeekPixels();
        var colour = pixel!.GetPixelColor(0, 0);
        return $"{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
    }
}
