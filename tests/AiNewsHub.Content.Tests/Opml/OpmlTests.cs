using System.Text;
using AiNewsHub.Content.Opml;

namespace AiNewsHub.Content.Tests.Opml;

public sealed class OpmlTests
{
    [Fact]
    public void FoldersAreThePathToASubscription()
    {
        var list = Read("""
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Labs"><outline text="Europe" title="Europe"><outline type="rss" text="M" xmlUrl="https://m.example/feed" htmlUrl="https://m.example/" language="fr"/></outline>
              <outline text="D" XMLURL="https://d.example/feed"/></outline>
              <outline text="Alone" xmlurl="https://a.example/feed" category="/News/Daily,x"/><outline text="a note"/>
            </body></opml>
            """);
        Assert.Equal("Mine", list.Title);
        Assert.Equal(["https://m.example/feed", "https://d.example/feed", "https://a.example/feed"], list.Outlines.Select(outline => outline.XmlUrl));
        Assert.Equal(["Labs", "Europe"], list.Outlines[0].Folders);
        Assert.Equal("fr", list.Outlines[0].Language);
        Assert.Equal(["Labs"], list.Outlines[1].Folders);
        Assert.Equal(["News", "Daily"], list.Outlines[2].Folders);
    }

    [Fact]
    public void WhatWeWriteWeReadAgain()
    {
        OpmlOutline[] outlines =
        [
            new() { Title = "A & B <lab>", XmlUrl = "https://a.example/feed?x=1&y=2", HtmlUrl = "https://a.example/", Folders = ["Labs", "Europe"], Own = new Dictionary<string, string> { ["kind"] = "html-list", ["role"] = "vendor" } },
            new() { Title = "C", XmlUrl = "https://c.example/feed", Language = "fr", Description = "Le journal" },
        ];
        using var output = new MemoryStream();
        OpmlWriter.Write(output, "Sources", outlines, DateTimeOffset.UnixEpoch);
        output.Position = 0;
        var read = OpmlReader.Read(output);
        Assert.Equal("Sources", read.Title);
        Assert.Equivalent(outlines, read.Outlines, strict: true);
    }

    [Fact]
    public void ABrokenListIsReadAsFarAsItGoes()
    {
        var list = Read("<opml><body><outline text='Tom & Jerry' xmlUrl='https://a.example/?a=1&b=2'><outline text=\"B\" xmlUrl=\"https://b.example/\"/>");
        Assert.Equal(["https://a.example/?a=1&b=2", "https://b.example/"], list.Outlines.Select(outline => outline.XmlUrl));
        Assert.NotEmpty(list.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body/></html>")]
    [InlineData("hello")]
    public void WhatIsNoOpmlIsRefused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    [Fact]
    public void SizeIsBounded() => Assert.Throws<InvalidDataException>(() => Read(new string(' ', OpmlReader.MaxBytes + 1)));

    [Fact]
    public void TheNumberOfEntriesIsBounded()
    {
        var list = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline xmlUrl='https://a.example/'/>", OpmlReader.MaxOutlines + 5)) + "</body></opml>");
        Assert.Equal(OpmlReader.MaxOutlines, list.Outlines.Count);
        Assert.NotEmpty(list.Warnings);
    }

    [Fact]
    public void DeepFoldersDoNoHarm()
    {
        var list = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='f'>", 5_000)) + "<outline xmlUrl='https://a.example/'/>");
        Assert.InRange(list.Outlines.Count, 0, 1);
    }

    private static OpmlDocument Read(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return OpmlReader.Read(input);
    }
}
