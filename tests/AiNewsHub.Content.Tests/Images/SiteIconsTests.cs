using System.Text;
using AiNewsHub.Content.Images;

namespace AiNewsHub.Content.Tests.Images;

public sealed class SiteIconsTests
{
    [Fact]
    public void TheLikeliestIconComesFirstAndDrawingsAreLeftOut()
    {
        const string page = """
            <head><base href="https://cdn.example/">
            <link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="mask-icon" href="/mask.svg">
            <link rel="shortcut icon" href="favicon.ico"><link rel="icon" sizes="16x16" href="/16.png">
            <link rel="icon" sizes="96x96 192x192" href="/192.png"><link rel="icon" sizes="64x64" href="/64.png">
            <link rel="apple-touch-icon" href="//other.example/touch.png"><link rel="icon" href="javascript:alert(1)"><link rel="icon" href="data:image/png;base64,AA">
            </head><body>
            """;
        var found = SiteIcons.Find(Encoding.UTF8.GetBytes(page), "text/html", new("https://site.example/news/"));
        Assert.Equal(
            ["https://cdn.example/64.png", "https://other.example/touch.png", "https://cdn.example/192.png", "https://cdn.example/favicon.ico",
                "https://cdn.example/16.png"],
            found.Select(icon => icon.AbsoluteUri));
    }

    [Fact]
    public void APageWithoutIconsNamesNone() => Assert.Empty(SiteIcons.Find("<p>Hello</p>"u8.ToArray(), null, new("https://site.example/")));
}
