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
            new() { Title = "A & B <lab>", XmlUrl = "https://a.example/feed?x=1&y=2", HtmlUrl = "https://a.example/", Folders = ["Labs", "Europe"],
                Own = new Dictionary<string, string> { ["kind"] = "html-list", ["role"] = "vendor" } },
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
        var list = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline xmlUrl='https://a.example/'/>", OpmlReader.MaxOutlines + 5))
            + "</body></opml>");
        Assert.Equal(OpmlReader.MaxOutlines, list.Outlines.Count);
        Assert.NotEmpty(list.Warnings);
    }

    [Fact]
    public void DeepFoldersDoNoHarm()
    {
        var list = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='f'>", 5_000)) + "<outline xmlUrl='https://a.example/'/>");
        Assert.InRange(list.Outlines.Count, 0, 1);
    }

    [Theory]
    [InlineData("isComment=\"true\"", true)]
    [InlineData("iscomment=\"TRUE\"", true)]
    [InlineData("isComment=\"false\"", false)]
    [InlineData("disabled=\"1\"", true)]
    [InlineData("enabled=\"false\"", true)]
    [InlineData("isBreakpoint=\"true\"", false)]
    public void WhatIsSwitchedOffIsSaidToBe(string attribute, bool isOff) =>
        Assert.Equal(isOff,
            Assert.Single(Read($"<opml><body><outline text='Kiosk' {attribute} xmlUrl='https://k.example/feed'/></body></opml>").Outlines).IsOff);

    [Fact]
    public void AFolderThatIsSwitchedOffIsSoWithAllThatStandsInIt()
    {
        var list = Read("""
            <opml><body><outline text="Old" isComment="true"><outline text="Older"><outline xmlUrl="https://a.example/"/></outline><outline xmlUrl="https://b.example/"/></outline>
            <outline text="New"><outline xmlUrl="https://c.example/"/></outline></body></opml>
            """);
        Assert.Equal([true, true, false], list.Outlines.Select(outline => outline.IsOff));
    }

    [Theory]
    [InlineData("\uFEFF\r\n\n")]
    [InlineData("\uFEFF\uFEFF")]
    [InlineData(" \n\uFEFF \n\uFEFF")]
    public void MarksAndBlankLinesBeforeTheListDoNoHarm(string before)
    {
        var list = Read(before
            + "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml><body><outline text=\"Café\" xmlUrl=\"https://c.example/\"/></body></opml>");
        Assert.Equal("Café", Assert.Single(list.Outlines).Title);
        Assert.Empty(list.Warnings);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    [InlineData("")]
    public void NamesInLatinLettersAreReadWhateverTheFileSaysOfItself(string declaration)
    {
        using var input = new MemoryStream(Encoding.Latin1.GetBytes(declaration
            + "<opml><body><outline text=\"Schöne Möwe à l'été\" xmlUrl=\"https://m.example/\"/></body></opml>"));
        Assert.Equal("Schöne Möwe à l'été", Assert.Single(OpmlReader.Read(input).Outlines).Title);
    }

    private static OpmlDocument Read(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return OpmlReader.Read(input);
    }
}
