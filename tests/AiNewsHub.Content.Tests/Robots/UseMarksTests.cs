using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Robots;

namespace AiNewsHub.Content.Tests.Robots;

public sealed class UseMarksTests
{
    [Theory]
    [InlineData("<meta name=robots content='noindex, nofollow'>", null, "noindex")]
    [InlineData("<meta name=robots content='none'>", null, "noindex")]
    [InlineData("<meta name=robots content='noai, noimageai'>", null, "noai noimageai")]
    [InlineData("<meta name=robots content='NoImageAI'>", null, "noimageai")]
    [InlineData("<meta name=robots content='nosnippet'>", null, "nosnippet")]
    [InlineData("<meta name=robots content='max-snippet:80'><meta name=robots content='max-snippet: 50 '>", null, "50")]
    [InlineData("<meta name=robots content='max-snippet:-1'>", "max-snippet:120", "120")]
    [InlineData("", "noai", "noai")]
    [InlineData("", "otherbot: noindex, nosnippet", "")]
    [InlineData("", "otherbot: noindex\nnosnippet, max-snippet:10", "nosnippet 10")]
    [InlineData("", "unavailable_after: 25 Jun 2030 15:00:00 PST, nosnippet", "nosnippet")]
    [InlineData("<meta name=robots content='index, follow, max-image-preview:large'>", null, "")]
    [InlineData("<meta name=robots content='noimageindex'>", null, "noimageindex")]
    [InlineData("", "max-image-preview: none", "noimageindex")]
    public void MetaElementsAndHeadersAreReadTogether(string head, string? header, string expected)
    {
        var marks = Read(head, header, reserved: null);
        var said = new[]
        {
            marks.NoIndex ? "noindex" : null, marks.NoAi ? "noai" : null, marks.NoImageAi ? "noimageai" : null,
            marks.NoImageIndex ? "noimageindex" : null, marks.NoSnippet ? "nosnippet" : null,
                marks.MaxSnippet?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(expected, string.Join(' ', said.OfType<string>()));
    }

    [Theory]
    [InlineData("<meta name=tdm-reservation content=1>", null, true)]
    [InlineData("<meta name=tdm-reservation content=0>", true, false)]
    [InlineData("<meta name=tdm-reservation content=perhaps>", true, true)]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("", null, false)]
    public void WhatStandsNearestToTheTextReservesIt(string head, bool? header, bool reserved)
    {
        var marks = Read(head, null, header);
        Assert.Equal((reserved, reserved), (marks.Reserved, marks.NoAi));
    }

    [Theory]
    [InlineData("""[{"location":"/","tdm-reservation":1,"tdm-policy":"https://x.test/policy.json"}]""", "/any/page", true)]
    [InlineData("""[{"location":"/free/","tdm-reservation":0},{"location":"/","tdm-reservation":1}]""", "/free/page", false)]
    [InlineData("""[{"location":"/*.html$","tdm-reservation":1}]""", "/a/b.html", true)]
    [InlineData("""[{"location":"/*.html$","tdm-reservation":1}]""", "/a/b.html?c", null)]
    [InlineData("""[{"location":"/news","tdm-reservation":"1"}]""", "/news/1", true)]
    [InlineData("""[{"location":"/news","tdm-reservation":2}]""", "/news/1", null)]
    [InlineData("""[{"tdm-reservation":1},7,{"location":null,"tdm-reservation":1}]""", "/", null)]
    [InlineData("""{"location":"/","tdm-reservation":1}""", "/", null)]
    [InlineData("<html>not found</html>", "/", null)]
    [InlineData("", "/", null)]
    public void TheSitesFileIsReadByItsFirstRuleThatFits(string json, string path, bool? reserves) =>
        Assert.Equal(reserves, TdmRules.Parse(Encoding.UTF8.GetBytes(json)).Reserves(new Uri("https://x.test" + path)));

    private static RobotsMarks Read(string head, string? header, bool? reserved) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>A page</title>{head}</head><body><p>Some words of a laboratory that measured something.</p></body></html>"),
        new(new Uri("https://x.test/page"), "text/html", header) { Reserved = reserved }).Robots;
}
