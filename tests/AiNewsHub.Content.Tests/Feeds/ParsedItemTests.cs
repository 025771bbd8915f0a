using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

public sealed class ParsedItemTests
{
    [Theory]
    [InlineData("AT&amp;T buys", "AT&T buys")]
    [InlineData("AT&amp;amp;T buys", "AT&T buys")]
    [InlineData("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move")]
    [InlineData("Why 3 &lt; 4", "Why 3 < 4")]
    [InlineData("Use &lt;template&gt; now", "Use <template> now")]
    [InlineData("<![CDATA[Caf&eacute;]]>", "Café")]
    [InlineData("one\n\t two", "one two")]
    [InlineData("GPT-5 : l&amp;#8217;annonce", "GPT-5 : l’annonce")]
    public void TitlesArePlainText(string written, string title) => Assert.Equal(title, Feed.RssItem($"<title>{written}</title>").Title);

    [Theory]
    [InlineData("type='text'", "1 &lt; 2", "1 < 2")]
    [InlineData("type='html'", "&lt;em&gt;New&lt;/em&gt; weights", "New weights")]
    [InlineData("type='xhtml'", "<div xmlns='http://www.w3.org/1999/xhtml'>A <em>small</em> model</div>", "A small model")]
    [InlineData("type='text'", "C&lt;T&gt; generics", "C<T> generics")]
    public void TitlesOfAtomFollowTheirType(string type, string written, string title) =>
        Assert.Equal(title, Feed.AtomEntry($"<title {type}>{written}</title>").Title);

    [Fact]
    public void AnItemWithoutTitleIsNamedByItsText()
    {
        var item =
            Feed.RssItem("<description>&lt;p&gt;We have released the weights of our model today, under a licence that lets everybody use, study and change them.&lt;/p&gt;</description>");
        Assert.False(item.HasOwnTitle);
        Assert.Equal("We have released the weights of our model today, under a licence that lets everybody use, study and…", item.Title);
    }

    [Fact]
    public void RelativeAddressesCountFromXmlBaseThenFromTheFeed()
    {
        Assert.Equal("https://lab.example/news/1", Feed.RssItem("<link>1</link>", "https://lab.example/news/feed").Url);
        Assert.Equal("https://other.example/b/1", Feed.AtomEntry("<link xml:base='https://other.example/b/' href='1'/>", "https://lab.example/").Url);
    }

    [Theory]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink='false'>https://a.example/1</guid>", "https://lab.example/")]
    [InlineData("<guid>https://a.example/1</guid><link>https://a.example/2</link>", "https://a.example/2")]
    [InlineData("<guid isPermaLink='false'>x</guid><enclosure url='https://a.example/e.mp3'/>", "https://a.example/e.mp3")]
    public void TheAddressOfAnItemIsItsLinkThenItsPermalinkThenItsFile(string elements, string address) =>
        Assert.Equal(address, Feed.RssItem(elements).Url);

    [Theory]
    [InlineData("<author>ada@example.org (Ada Lovelace)</author>", "Ada Lovelace")]
    [InlineData("<author>Ada Lovelace &lt;ada@example.org&gt;</author>", "Ada Lovelace")]
    [InlineData("<author>ada@example.org</author>", "ada@example.org")]
    [InlineData("<dc:creator>Ada Lovelace</dc:creator><dc:creator>Alan Turing</dc:creator>", "Ada Lovelace|Alan Turing")]
    [InlineData("<atom:author><atom:name>Ada</atom:name><atom:email>a@example.org</atom:email></atom:author>", "Ada")]
    [InlineData("<itunes:author>Radio</itunes:author><author>Ada</author>", "Ada")]
    public void AuthorsAreNames(string elements, string names) => Assert.Equal(names.Split('|'), Feed.RssItem(elements).Authors);

    [Fact]
    public void EntriesOfAtomInheritAuthorAndLanguage()
    {
        var item = Feed.AtomEntry("<title>x</title>");
        Assert.Equal(["La rédaction"], item.Authors);
        Assert.Equal("fr", item.Language);
    }

    [Fact]
    public void TheLongTextAndTheShortOneAreKeptApart()
    {
        var item = Feed.RssItem("<description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded>");
        Assert.Equal("short", item.SummaryHtml);
        Assert.Equal("<p>long</p>", item.ContentHtml);
    }

    [Fact]
    public void PicturesAndFilesAreFound()
    {
        var item = Feed.RssItem("""
            <media:group><media:content url="https://a.example/v.mp4" type="video/mp4" fileSize="9"/><media:thumbnail url="https://a.example/t.jpg"/></media:group>
            """);
        Assert.Equal("https://a.example/t.jpg", item.ImageUrl);
        Assert.Equal(new Enclosure("https://a.example/v.mp4", "video/mp4", 9), Assert.Single(item.Enclosures));
    }

    [Fact]
    public void TheOriginOfACopyIsKept()
    {
        Assert.Equal(new CopiedFrom("Wire", "https://wire.example/feed"), Feed.RssItem("<source url='https://wire.example/feed'>Wire</source>").CopiedFrom);
        var entry = Feed.AtomEntry("<source><title>Wire</title><link href='https://wire.example/'/></source><title>Copy</title>");
        Assert.Equal(new CopiedFrom("Wire", "https://wire.example/"), entry.CopiedFrom);
        Assert.Equal("Copy", entry.Title);
    }

    [Fact]
    public void AnUnreadableDateIsKeptAsWritten()
    {
        var item = Feed.RssItem("<pubDate>some time in spring</pubDate>");
        Assert.Null(item.Published);
        Assert.Equal("some time in spring", item.PublishedRaw);
    }

    [Fact]
    public void CategoriesAreTermsUnlessATermSaysNothing()
    {
        var item =
            Feed.AtomEntry("<category term='llm' label='Language models'/><category term='https://a.example/t/2' label='Robots'/><category>Chips</category>");
        Assert.Equal(["llm", "Robots", "Chips"], item.Categories);
    }
}
