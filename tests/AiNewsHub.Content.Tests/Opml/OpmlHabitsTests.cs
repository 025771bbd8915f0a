using System.Text;
using System.Xml.Linq;
using AiNewsHub.Content.Opml;

namespace AiNewsHub.Content.Tests.Opml;

/// <summary>Lists as other readers write them, and what others can make of ours.</summary>
public sealed class OpmlHabitsTests
{
    [Theory]
    [InlineData("<outline type='rss' url='https://a.example/'/>", "https://a.example/")]
    [InlineData("<outline type='ATOM' url='https://a.example/'/>", "https://a.example/")]
    [InlineData("<outline type='link' url='https://a.example/'/>", null)]
    [InlineData("<outline url='https://a.example/'/>", null)]
    [InlineData("<outline xmlUrl=' https://a.example/ '/>", "https://a.example/")]
    [InlineData("<outline xmlUrl=''/>", null)]
    [InlineData("<outline xmlUrl='' type='rss' url='https://a.example/'/>", "https://a.example/")]
    [InlineData("<outline xmlUrl='feed:a'/>", "feed:a")]
    [InlineData("<OUTLINE XmlUrl='https://a.example/'/>", "https://a.example/")]
    [InlineData("<outline text='no address'/>", null)]
    [InlineData("<o:outline xmlns:o='urn:x' xmlUrl='https://a.example/'/>", "https://a.example/")]
    public void AnOutlineWithTheAddressOfAFeedIsASubscription(string outline, string? address) =>
        Assert.Equal(address, Read($"<opml version='1.0'><body>{outline}</body></opml>").Outlines.SingleOrDefault()?.XmlUrl);

    [Theory]
    [InlineData("title='Title' text='Text'", "Title")]
    [InlineData("text='Text'", "Text")]
    [InlineData("title='' text='Text'", "Text")]
    [InlineData("text='A &amp;amp; B'", "A &amp; B")]
    [InlineData("text='  Ünï &#x1F642; '", "Ünï 🙂")]
    [InlineData("", null)]
    public void ATitleIsTakenFromWhereItStands(string attributes, string? title) =>
        Assert.Equal(title, Assert.Single(Read($"<opml><body><outline {attributes} xmlUrl='https://a.example/'/></body></opml>").Outlines).Title);

    [Theory]
    [InlineData("enabled='0'", true)]
    [InlineData("enabled='yes'", false)]
    [InlineData("active='no'", true)]
    [InlineData("paused='yes'", true)]
    [InlineData("disabled=''", false)]
    [InlineData("disabled='maybe'", false)]
    [InlineData("isComment='true' enabled='true'", true)]
    public void WhateverWordSwitchesItOffItIsOff(string attribute, bool isOff) =>
        Assert.Equal(isOff, Assert.Single(Read($"<opml><body><outline {attribute} xmlUrl='https://a.example/'/></body></opml>").Outlines).IsOff);

    [Theory]
    [InlineData("/Labs/Europe", "Labs|Europe")]
    [InlineData("Labs", "Labs")]
    [InlineData("/Labs//Europe/", "Labs|Europe")]
    [InlineData(" Labs / Europe , News", "Labs|Europe")]
    [InlineData(",News", "")]
    public void ACategoryIsThePathOfFoldersWhereNoneIsAround(string category, string folders)
    {
        Assert.Equal(folders, FoldersOf($"<outline category='{category}' xmlUrl='https://a.example/'/>"));
        Assert.Equal("Outer", FoldersOf($"<outline text='Outer'><outline category='{category}' xmlUrl='https://a.example/'/></outline>"));
    }

    [Fact]
    public void AFolderEndsWhereItsTagEnds()
    {
        var list = Read("""
            <opml><body><outline text="A"><outline text="B"><outline xmlUrl="https://1.example/"/></outline><outline xmlUrl="https://2.example/"/></outline>
            <outline xmlUrl="https://3.example/"/><outline text="Empty"/><outline xmlUrl="https://4.example/"/></body></opml>
            """);
        Assert.Equal(["A/B", "A", "", ""], list.Outlines.Select(outline => string.Join('/', outline.Folders)));
    }

    [Fact]
    public void ASubscriptionThatHoldsOthersIsNoFolder()
    {
        var list = Read("<opml><body><outline text='P' xmlUrl='https://1.example/'><outline xmlUrl='https://2.example/'/></outline></body></opml>");
        Assert.Equal(["", ""], list.Outlines.Select(outline => string.Join('/', outline.Folders)));
    }

    [Fact]
    public void NothingOfTheOutsideIsReadThroughADoctype()
    {
        const string text = """
            <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <opml><body><outline text="&x;&b;&b;" xmlUrl="https://a.example/"/></body></opml>
            """;
        var title = Assert.Single(Read(text).Outlines).Title ?? "";
        Assert.DoesNotContain("root:", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 0, 100);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void AListIsReadInAnyEncodingWithItsMark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{name}'?><opml><body><outline text='Été — 夏' xmlUrl='https://a.example/'/></body></opml>";
        using var input = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Equal("Été — 夏", Assert.Single(OpmlReader.Read(input).Outlines).Title);
    }

    [Theory]
    [InlineData("<opml/>")]
    [InlineData("<opml><body/></opml>")]
    [InlineData("<opml><head><title/></head><body><outline text='Empty'/></body></opml>")]
    public void AnEmptyListIsAListWithoutEntries(string text)
    {
        var list = Read(text);
        Assert.Null(list.Title);
        Assert.Empty(list.Outlines);
        Assert.Empty(list.Warnings);
    }

    [Theory]
    [InlineData("<opml", 0)]
    [InlineData("  \n<?xml?>", 3)]
    [InlineData("\uFEFF \uFEFF<a>", 7)]
    [InlineData("opml", -1)]
    [InlineData("", -1)]
    [InlineData("\uFEFF", -1)]
    public void MarkupBeginsBehindMarksAndBlanks(string text, int start) => Assert.Equal(start, OpmlReader.StartOfMarkup(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void OurListIsOneThatOtherReadersUnderstand()
    {
        var created = new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.FromHours(2));
        var root = XDocument.Parse(Written([new() { XmlUrl = "https://a.example/feed" },
            new() { XmlUrl = "https://b.example/", Title = "B", Folders = ["F"] }], created)).Root!;
        Assert.Equal("2.0", root.Attribute("version")?.Value);
        Assert.Equal("Thu, 05 Mar 2026 10:00:00 GMT", root.Descendants("dateCreated").Single().Value);
        Assert.All(root.Descendants("outline"), outline => Assert.NotNull(outline.Attribute("text")));
        Assert.Equal(["https://a.example/feed", "F", "B"], root.Descendants("outline").Select(outline => outline.Attribute("text")!.Value));
        Assert.All(root.Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null),
            outline => Assert.Equal("rss", outline.Attribute("type")?.Value));
    }

    [Fact]
    public void ControlCharactersOfATitleDoNotSpoilTheList()
    {
        var text = Written([new() { Title = "A\u0001B\ud800\uffff\tC", XmlUrl = "https://a.example/" }], DateTimeOffset.UnixEpoch);
        Assert.Equal("https://a.example/", Assert.Single(Read(text).Outlines).XmlUrl);
    }

    [Fact]
    public void OutlinesOfOneFolderStandTogetherInTheOrderFirstSeen()
    {
        var text = Written([Outline("1", "B"), Outline("2", "A"), Outline("3", "B"), Outline("4")], DateTimeOffset.UnixEpoch);
        Assert.Equal(["https://1.example/", "https://3.example/", "https://2.example/", "https://4.example/"],
            Read(text).Outlines.Select(outline => outline.XmlUrl));
        Assert.Single(XDocument.Parse(text).Descendants("outline"), outline => outline.Attribute("text")!.Value == "B");
    }

    [Fact]
    public void TheStreamStaysOpenForWhatComesAfter()
    {
        using var output = new MemoryStream();
        OpmlWriter.Write(output, "t", [], DateTimeOffset.UnixEpoch);
        Assert.True(output.CanWrite);
        Assert.NotEqual(0, output.Length);
    }

    private static OpmlOutline Outline(string name, params string[] folders) => new() { XmlUrl = $"https://{name}.example/", Folders = folders };

    private static string FoldersOf(string outline) => string.Join('|', Assert.Single(Read($"<opml><body>{outline}</body></opml>").Outlines).Folders);

    private static string Written(IEnumerable<OpmlOutline> outlines, DateTimeOffset created)
    {
        using var output = new MemoryStream();
        OpmlWriter.Write(output, "Sources", outlines, created);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static OpmlDocument Read(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return OpmlReader.Read(input);
    }
}
