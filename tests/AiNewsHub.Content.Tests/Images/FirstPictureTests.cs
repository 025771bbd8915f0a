using AiNewsHub.Content.Images;

namespace AiNewsHub.Content.Tests.Images;

public sealed class FirstPictureTests
{
    [Theory]
    [InlineData("<p>Text</p><img src=/a.jpg alt='A &amp; B'>", "https://x.example/a.jpg", "A & B")]
    [InlineData("<IMG class=big SRC=\"https://y.example/a.jpg?x=1&amp;y=2\" />", "https://y.example/a.jpg?x=1&y=2", null)]
    [InlineData("<img src='data:image/gif;base64,R0' data-src='b.webp'>", "https://x.example/1/b.webp", null)]
    [InlineData("<img src=/p.gif width=1 height=1><img src=/b.jpg width=640 height=400>", "https://x.example/b.jpg", null)]
    [InlineData("<img class=wp-smiley src=/smile.png><img src=/b.jpg>", "https://x.example/b.jpg", null)]
    [InlineData("<img alt='a > b' src=/b.jpg>", "https://x.example/b.jpg", "a > b")]
    [InlineData("<img src=/i.svg><img src='javascript:alert(1)'><img src=/b.jpg>", "https://x.example/b.jpg", null)]
    [InlineData("<imgur src=/a.jpg> <img", null, null)]
    [InlineData("<img src=/banner.png width=728 height=90>", null, null)]
    [InlineData("No picture here", null, null)]
    public void TheFirstPictureThatMayStandForTheTextIsFound(string html, string? address, string? alt)
    {
        var found = FirstPicture.Find(html, new("https://x.example/1/2"));
        Assert.Equal((address, alt), (found?.Address.AbsoluteUri, found?.Alt));
    }

    [Fact]
    public void ManyBrokenTagsCostLittle() => Assert.Null(FirstPicture.Find(string.Concat(Enumerable.Repeat("<img \"", 200_000)), null));
}
