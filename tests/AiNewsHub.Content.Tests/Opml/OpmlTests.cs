using System.Text;
using AiNewsHub.Content.Opml;

namespace AiNewsHub.Content.Tests.Opml;

public sealed class OpmlTests
{
    [Fact]
    public void WhatIsWrittenReadsTheSame()
    {
        OpmlFeed[] feeds =
        [
            new("https://a.example/feed?x=1&y=2") { Title = "A <b> & \"c\"", HtmlUrl = "https://a.example/", Language = "fr", Folder = "Labs / Europe" },
            new("https://b.example/feed") { Title = "Été", Folder = "Labs" },
            new("https://c.example/feed") { Title = "C", Folder = "Labs / Asia" },
            new("https://d.example/feed") { Title = "D 😀" },
        ];
        using var stream = new MemoryStream();
        OpmlWriter.Write(stream, "My list", DateTimeOffset.UnixEpoch, feeds);
        var read = OpmlReader.Read(stream.ToArray(), 100);
        Assert.Null(read.Fault);
        Assert.Equal("My list", read.Title);
        Assert.Equal(feeds.OrderBy(feed => feed.XmlUrl, StringComparer.Ordinal), read.Feeds.OrderBy(feed => feed.XmlUrl, StringComparer.Ordinal));
    }

    [Fact]
    public void FoldersCategoriesAndOddCasesAreUnderstood()
    {
        var read = Read("""
            <?xml version="1.0"?><OPML version="1.1"><head><title>x</title></head><body>
            <outline text="News"><outline TEXT="One" XMLURL=" https://one.example/rss "/><outline text="Deep"><outline title="Two" text="ignored" xmlUrl="https://two.example/"/></outline></outline>
            <outline text="Three" xmlUrl="https://three.example/" category="/Tech/AI,/Other"/>
            <outline text="Empty folder"/>
            <outline type="rss" text="Four" url="https://four.example/"/>
            <outline type="link" text="A page" url="https://page.example/"/>
            </body></OPML>
            """);
        Assert.Null(read.Fault);
        Assert.Equal(
            [("One", "https://one.example/rss", "News"), ("Two", "https://two.example/", "News / Deep"), ("Three", "https://three.example/", "Tech / AI"), ("Four", "https://four.example/", null)],
            read.Feeds.Select(feed => (feed.Title, feed.XmlUrl, feed.Folder)));
    }

    [Fact]
    public void BareAmpersandsAndAMissingEndAreRepaired()
    {
        var read = Read("<opml><body><outline text='A & B' xmlUrl='https://a.example/?a=1&b=2'/><outline text='C' xmlUrl='https://c.example/'/>");
        Assert.Equal(["https://a.example/?a=1&b=2", "https://c.example/"], read.Feeds.Select(feed => feed.XmlUrl));
    }

    [Fact]
    public void OtherEncodingsAreRead()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?><opml><body><outline text='Été' xmlUrl='https://a.example/'/></body></opml>")).ToArray();
        Assert.Equal("Été", Assert.Single(OpmlReader.Read(utf16, 10).Feeds).Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name\tfeed")]
    [InlineData("{}")]
    [InlineData("<rss><channel><title>t</title></channel></rss>")]
    [InlineData("<html><body>sign in</body></html>")]
    public void AnythingElseIsAFaultInWords(string text) => Assert.NotNull(Read(text).Fault);

    [Fact]
    public void TooManyFeedsAndTooDeepFoldersEndTheReading()
    {
        var many = Read("<opml><body>" + string.Concat(Enumerable.Range(0, 20).Select(number => $"<outline xmlUrl='https://{number}.example/'/>")) + "</body></opml>");
        Assert.Equal(10, many.Feeds.Count);
        Assert.NotNull(many.Fault);
        var deep = Read("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000)));
        Assert.NotNull(deep.Fault);
    }

    [Fact]
    public void NoEntityIsExpandedAndNoFileRead()
    {
        var read = Read("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'boom'>]><opml><body><outline text='&x;&y;' xmlUrl='https://a.example/'/></body></opml>");
        Assert.DoesNotContain(read.Feeds, feed => feed.Title?.Contains("root:", StringComparison.Ordinal) == true);
    }

    private static OpmlList Read(string text) => OpmlReader.Read(Encoding.UTF8.GetBytes(text), 10);
}
