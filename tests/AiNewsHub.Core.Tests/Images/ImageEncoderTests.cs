using AiNewsHub.Content.Images;
using AiNewsHub.Core.Images.Codec;
using AiNewsHub.Core.Model;
using SkiaSharp;

namespace AiNewsHub.Core.Tests.Images;

public sealed class ImageEncoderTests : IDisposable
{
    private readonly ImageEncoder _encoder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "png", SamplePictures.Png(1300, 900) },
        { "jpeg", SamplePictures.Jpeg(1300, 900) },
        { "webp", SamplePictures.WebP(1300, 900) },
        { "bmp", SamplePictures.Bmp(1300, 900) },
        { "large jpeg", SamplePictures.Jpeg(4000, 2700) },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task APictureOfAnyKindBecomesWebPInThreeWidths(string kind, byte[] bytes)
    {
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(bytes, Cancel));
        Assert.Equal([400, 800, 1200], kept.Files.Select(file => file.Width));
        foreach (var (width, file) in kept.Files)
        {
            var header = RasterHeader.Read(file)!.Value;
            Assert.Equal((RasterFormat.WebP, width), (header.Format, header.Width));
            Assert.Equal((double)kept.Height / kept.Width, (double)header.Height / header.Width, .01);
        }

        Assert.True(kept.Hash.Length == 32, kind);
    }

    [Fact]
    public async Task NoPictureIsMadeLargerThanItIs()
    {
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(SamplePictures.Png(1000, 600), Cancel));
        Assert.Equal([400, 800, 1000], kept.Files.Select(file => file.Width));
        kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(SamplePictures.Png(300, 200), Cancel));
        Assert.Equal([300], kept.Files.Select(file => file.Width));
    }

    /// <summary>Upright, the left half (or what it turns to) is red.</summary>
    [Theory]
    [InlineData(1, false, .1, .5)]
    [InlineData(2, false, .9, .5)]
    [InlineData(3, false, .9, .5)]
    [InlineData(4, false, .1, .5)]
    [InlineData(5, true, .5, .1)]
    [InlineData(6, true, .5, .1)]
    [InlineData(7, true, .5, .9)]
    [InlineData(8, true, .5, .9)]
    public async Task AnOrientationMarkIsObeyedAndDropped(ushort orientation, bool sideways, double redX, double redY)
    {
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(SamplePictures.TurnedJpeg(orientation), Cancel));
        Assert.Equal(sideways ? (400, 800) : (800, 400), (kept.Width, kept.Height));
        var file = kept.Files[0].Bytes;
        Assert.True(file.AsSpan().IndexOf("Exif"u8) < 0 && file.AsSpan().IndexOf("EXIF"u8) < 0);
        using var picture = SKBitmap.Decode(file);
        var colour = picture.GetPixel((int)(picture.Width * redX), (int)(picture.Height * redY));
        Assert.True(colour.Red > 200 && colour.Blue < 60, $"{colour}");
    }

    [Fact]
    public async Task OfAnAnimationTheFirstFrameIsKept()
    {
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(SamplePictures.AnimatedGif(240, 160), Cancel));
        using var picture = SKBitmap.Decode(kept.Files[0].Bytes);
        Assert.True(picture.GetPixel(120, 80) is { Red: > 220, Green: < 40 }, $"{picture.GetPixel(120, 80)}");
    }

    [Fact]
    public async Task WhatIsTransparentIsWhitePaperInAPictureAndStaysOpenInAnIcon()
    {
        var lead = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(SamplePictures.Png(600, 400, SKColors.Transparent), Cancel));
        using var picture = SKBitmap.Decode(lead.Files[0].Bytes);
        Assert.True(picture.GetPixel(2, 2) is { Red: > 250, Green: > 250, Blue: > 250, Alpha: 255 });
        var icon = Assert.IsType<EncodedImage.Kept>(await _encoder.IconAsync(SamplePictures.Png(64, 64, SKColors.Transparent), Cancel));
        using var mark = SKBitmap.Decode(icon.Files[0].Bytes);
        Assert.Equal(0, mark.GetPixel(1, 1).Alpha);
    }

    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(16_001, 10)]
    [InlineData(5_000, 5_000)]
    public async Task AFewBytesOfVeryManyPixelsAreNotDecoded(int width, int height)
    {
        var bomb = SamplePictures.Bomb(width, height);
        Assert.True(bomb.Length < 200_000);
        // What other tests allocate meanwhile is counted too: the least of some tries is ours.
        var least = long.MaxValue;
        for (var tries = 0; tries < 20 && least >= 1_000_000; tries++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var refused = Assert.IsType<EncodedImage.Refused>(await _encoder.LeadAsync(bomb, Cancel));
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
            Assert.Equal((ImageFault.TooManyPixels, $"{width} × {height}"), (refused.Fault, refused.Detail));
        }

        Assert.True(least < 1_000_000);
    }

    [Fact]
    public async Task AHeaderThatLiesAboutItsPixelsIsDamaged()
    {
        var jpeg = SamplePictures.Jpeg(1200, 800);
        Assert.Equal(ImageFault.Damaged, Refused(await _encoder.LeadAsync(jpeg.AsMemory(0, jpeg.Length / 2), Cancel)));
        var png = SamplePictures.Png(1200, 800);
        Assert.Equal(ImageFault.Damaged, Refused(await _encoder.LeadAsync(png.AsMemory(0, png.Length / 2), Cancel)));
        Assert.Equal(ImageFault.Damaged, Refused(await _encoder.LeadAsync("GIF89a\u0040\u0001\u0048\u0001<script>alert(1)</script>"u8.ToArray(), Cancel)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<html><body>Not found")]
    [InlineData("")]
    public async Task WhatIsNoPictureIsRefused(string text) =>
        Assert.Equal(ImageFault.NotAPicture, Refused(await _encoder.LeadAsync(System.Text.Encoding.UTF8.GetBytes(text), Cancel)));

    /// <summary>A page hidden behind a picture's bytes does not come with it.</summary>
    [Fact]
    public async Task NothingButPixelsIsKept()
    {
        byte[] polyglot = [.. SamplePictures.Jpeg(400, 300), .. "<script>alert(document.domain)</script>"u8];
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.LeadAsync(polyglot, Cancel));
        Assert.All(kept.Files, file => Assert.True(file.Bytes.AsSpan().IndexOf("<script"u8) < 0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(72, 72)]
    [InlineData(728, 90)]
    public async Task APixelASmileyOrABannerIsNoLeadImage(int width, int height) =>
        Assert.Equal(ImageFault.Unfit, Refused(await _encoder.LeadAsync(SamplePictures.Png(width, height), Cancel)));

    [Fact]
    public async Task AnIconIsMadeOfAnIcoOrPngAndOfNothingLong()
    {
        var kept = Assert.IsType<EncodedImage.Kept>(await _encoder.IconAsync(SamplePictures.Ico(48), Cancel));
        Assert.Equal([32, 64], kept.Files.Select(file => file.Width));
        Assert.IsType<EncodedImage.Kept>(await _encoder.IconAsync(SamplePictures.Png(180, 180), Cancel));
        Assert.Equal(ImageFault.Unfit, Refused(await _encoder.IconAsync(SamplePictures.Png(300, 60), Cancel)));
    }

    [Fact]
    public async Task BrokenBytesOfAnyKindEndInAnAnswer()
    {
        var random = new Random(11);
        foreach (var whole in new[] { SamplePictures.Png(300, 200), SamplePictures.Jpeg(300, 200), SamplePictures.WebP(300, 200), SamplePictures.Ico(32),
            SamplePictures.AnimatedGif(240, 160) })
        {
            for (var i = 0; i < 60; i++)
            {
                var broken = whole.ToArray();
                for (var flip = 0; flip < 1 + random.Next(20); flip++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
                Assert.NotNull(await _encoder.LeadAsync(broken.AsMemory(0, random.Next(broken.Length + 1)), Cancel));
            }
        }
    }

    public void Dispose() => _encoder.Dispose();

    private static ImageFault Refused(EncodedImage image) => Assert.IsType<EncodedImage.Refused>(image).Fault;
}
