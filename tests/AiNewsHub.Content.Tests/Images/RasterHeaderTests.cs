using AiNewsHub.Content.Images;

namespace AiNewsHub.Content.Tests.Images;

public sealed class RasterHeaderTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200007530000075300800000000", RasterFormat.Png, 30000, 30000)]
    [InlineData("4749463839612C01C800F70000", RasterFormat.Gif, 300, 200)]
    [InlineData("52494646240000005745425056503820180000003001009D012A2C01C8000200", RasterFormat.WebP, 300, 200)]
    [InlineData("524946461A000000574542505650384C0D0000002F2BC1310000000000000000", RasterFormat.WebP, 300, 200)]
    [InlineData("52494646240000005745425056503858" + "0A000000" + "10000000" + "2B0100" + "C70000" + "0000", RasterFormat.WebP, 300, 200)]
    [InlineData("424D36000000000000003600000028000000" + "2C010000" + "38FFFFFF" + "01001800", RasterFormat.Bmp, 300, 200)]
    [InlineData("FFD8" + "FFE00004AABB" + "FFC0" + "0011" + "08" + "00C8" + "012C" + "0301", RasterFormat.Jpeg, 300, 200)]
    [InlineData("000001000200" + "10100000010020000000000000000000" + "30300000010020000000000000000000", RasterFormat.Ico, 48, 48)]
    [InlineData("0000001C667479706176696600000000", RasterFormat.Avif, 1, 1)]
    public void FormatAndSizeAreToldByTheFirstBytes(string bytes, RasterFormat format, int width, int height)
    {
        var header = RasterHeader.Read(Convert.FromHexString(bytes));
        Assert.Equal((format, width, height), (header!.Value.Format, header.Value.Width, header.Value.Height));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("<!doctype html><title>PNG</title>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF90a;alert(1)")]
    [InlineData("")]
    [InlineData("BM")]
    public void WhatCanHoldAScriptOrIsCutOffIsNoPicture(string text) => Assert.Null(RasterHeader.Read(System.Text.Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("FFD8FFC2001108" + "00C8012C" + "0301", true)]
    [InlineData("FFD8FFFFFFC1001108" + "00C8012C" + "0301", false)]
    public void AProgressiveJpegIsToldFromOneInRows(string bytes, bool progressive) =>
        Assert.Equal(progressive, RasterHeader.Read(Convert.FromHexString(bytes))!.Value.IsProgressive);

    [Theory]
    [InlineData("FFD8FFDA0008")]
    [InlineData("FFD8FFE00001FFC0001108")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("FFD800")]
    [InlineData("FFD8FFC000110800000000")]
    public void AJpegWithoutAFrameHeaderIsNone(string bytes) => Assert.Null(RasterHeader.Read(Convert.FromHexString(bytes)));

    /// <summary>Every beginning of every kind ends in an answer.</summary>
    [Fact]
    public void AnyBeginningOfAPictureIsReadWithoutAFault()
    {
        var random = new Random(7);
        string[] starts = ["89504E470D0A1A0A", "FFD8FFE0", "474946383961", "524946460000000057454250", "424D", "00000100", "0000001C6674797061766966"];
        foreach (var start in starts.Select(Convert.FromHexString))
        {
            for (var i = 0; i < 2000; i++)
            {
                var bytes = new byte[start.Length + random.Next(64)];
                random.NextBytes(bytes);
                start.CopyTo(bytes, 0);
                if (RasterHeader.Read(bytes) is { } header) Assert.True(header is { Width: > 0, Height: > 0 });
            }
        }
    }

    [Theory]
    [InlineData(1200, 800, true)]
    [InlineData(1, 1, false)]
    [InlineData(72, 72, false)]
    [InlineData(728, 90, false)]
    [InlineData(200, 600, false)]
    [InlineData(1600, 400, true)]
    public void AnArticlesPictureIsNoPixelSmileyOrBanner(int width, int height, bool fit) => Assert.Equal(fit, PictureShape.IsLead(width, height));
}
