using System.Globalization;
using System.Security.Cryptography;
using AiNewsHub.Content.Images;
using AiNewsHub.Core.Model;
using SkiaSharp;

namespace AiNewsHub.Core.Images.Codec;

/// <summary>
/// Makes our own files of a publisher's picture: its pixels, upright, in sRGB, and nothing else that the file held. What it
/// costs to decode is told by the header and refused there. The codec is loaded with the first picture.
/// </summary>
internal sealed class ImageEncoder : IDisposable
{
    /// <summary>Part of every hash: other settings make other files.</summary>
    private const byte Version = 1;

    private const int Quality = 76;
    private const int MostSide = 16_000;

    /// <summary>Four bytes each while it is decoded.</summary>
    private const long MostPixels = 16_000_000;

    /// <summary>A JPEG whose rows come in order is decoded at an eighth, and never all in memory.</summary>
    private const long MostPixelsByRows = 60_000_000;

    /// <summary>One at a time: it is memory and processors that pages and feeds need more.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    public Task<EncodedImage> LeadAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => RunAsync(() => Lead(bytes.Span), cancellationToken);

    public Task<EncodedImage> IconAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => RunAsync(() => Icon(bytes.Span), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<EncodedImage> RunAsync(Func<EncodedImage> encode, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(encode, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static EncodedImage Lead(ReadOnlySpan<byte> bytes)
    {
        if (Limit(bytes) is { } refused) return refused;
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return Damaged();
        var (width, height) = Pixels.Upright(codec);
        if (!PictureShape.IsLead(width, height)) return new EncodedImage.Refused(ImageFault.Unfit, Size(width, height));
        var widths = LeadImage.WidthsOf(width);
        using var pixels = Pixels.Decode(codec, MostPixels, (double)widths[^1] / width);
        if (pixels is null) return Damaged();
        using var whole = SKImage.FromBitmap(pixels);
        // Publishers draw for white paper; on dark paper what is transparent would hide what is black.
        using var largest = Pixels.Draw(whole, codec.EncodedOrigin, widths[^1], LeadImage.HeightOf(width, height, widths[^1]), SKColors.White);
        var files = new List<(int, byte[])>();
        foreach (var at in widths)
        {
            using var smaller = at == widths[^1] ? null : Pixels.Draw(largest, SKEncodedOrigin.TopLeft, at, LeadImage.HeightOf(width, height, at),
                SKColors.White);
            using var file = (smaller ?? largest).Encode(SKEncodedImageFormat.Webp, Quality);
            files.Add((at, file.ToArray()));
        }

        return new EncodedImage.Kept(Hash(bytes, 'L'), Pixels.Tone(largest), width, height, files);
    }

    private static EncodedImage Icon(ReadOnlySpan<byte> bytes)
    {
        if (Limit(bytes) is { } refused) return refused;
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return Damaged();
        var (width, height) = Pixels.Upright(codec);
        if (!PictureShape.IsIcon(width, height)) return new EncodedImage.Refused(ImageFault.Unfit, Size(width, height));
        using var pixels = Pixels.Decode(codec, MostPixels, (double)SourceIcon.Sides[^1] / Math.Max(width, height));
        if (pixels is null) return Damaged();
        using var whole = SKImage.FromBitmap(pixels);
        var files = new List<(int, byte[])>();
        foreach (var side in SourceIcon.Sides)
        {
            using var square = Pixels.Draw(whole, codec.EncodedOrigin, side, side, SKColors.Transparent);
            using var plain = square.PeekPixels();
            using var file = plain!.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 80));
            files.Add((side, file!.ToArray()));
        }

        return new EncodedImage.Kept(Hash(bytes, 'I'), Pixels.Tone(whole), width, height, files);
    }

    private static EncodedImage.Refused? Limit(ReadOnlySpan<byte> bytes)
    {
        if (RasterHeader.Read(bytes) is not { } header || header.Format == RasterFormat.Avif) return new(ImageFault.NotAPicture, null);
        var most = header is { Format: RasterFormat.Jpeg, IsProgressive: false } ? MostPixelsByRows : MostPixels;
        return header.Pixels > most || Math.Max(header.Width, header.Height) > MostSide
            ? new(ImageFault.TooManyPixels, Size(header.Width, header.Height))
            : null;
    }

    private static string Hash(ReadOnlySpan<byte> bytes, char use)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version, (byte)use]);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static EncodedImage.Refused Damaged() => new(ImageFault.Damaged, null);

    private static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");
}
