using System.Security;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>Markup that was escaped once too often, and markup that somebody writes about.</summary>
public sealed class EscapedMarkupTests
{
    [Theory]
    [InlineData("Salt &amp;amp; pepper", "Salt & pepper")]
    [InlineData("The cook&amp;#8217;s knife", "The cook’s knife")]
    [InlineData("Cr&amp;egrave;me br&amp;ucirc;l&amp;eacute;e", "Crème brûlée")]
    [InlineData("A &lt;em&gt;very&lt;/em&gt; hot oven", "A very hot oven")]
    [InlineData("Soup]]>", "Soup")]
    [InlineData("<![CDATA[Soup of the day]]>", "Soup of the day")]
    [InlineData("R&amp;D; spending", "R&D; spending")]
    [InlineData("When &lt;b&gt; beats &lt;strong&gt;", "When <b> beats <strong>")]
    [InlineData("If 3 &amp;lt; 5", "If 3 < 5")]
    public void ATitleIsReadAsItWasMeant(string html, string title) =>
        Assert.Equal(title, Feed.RssItem($"<title>{SecurityElement.Escape(html)}</title>").Title);

    [Theory]
    [InlineData("&lt;p&gt;Stir well.&lt;/p&gt; &lt;p&gt;Serve.&lt;/p&gt;", "<p>Stir well.</p> <p>Serve.</p>")]
    [InlineData("<p>&lt;p&gt;Stir well.&lt;/p&gt;</p>", "<p>Stir well.</p>")]
    [InlineData("Stir, says &lt;a href=\"https://cook.example/\"&gt;the cook&lt;/a&gt;.", "Stir, says <a href=\"https://cook.example/\">the cook</a>.")]
    [InlineData("Don&amp;#8217;t stir", "Don&#8217;t stir")]
    [InlineData("<p>Stir.</p>]]>", "<p>Stir.</p>")]
    [InlineData("<p>Stir.]]&gt;</p>", "<p>Stir.</p>")]
    [InlineData("<p>Add <code>a[b[0]]&gt;</code></p>", "<p>Add <code>a[b[0]]&gt;</code></p>")]
    [InlineData("Wrap it in &lt;div&gt; and close it", "Wrap it in &lt;div&gt; and close it")]
    [InlineData("<p>Write <b>this</b>:</p> &lt;p&gt;Hello&lt;/p&gt;", "<p>Write <b>this</b>:</p> &lt;p&gt;Hello&lt;/p&gt;")]
    [InlineData("<pre>&lt;p&gt;Hello &amp;amp; goodbye&lt;/p&gt;</pre>", "<pre>&lt;p&gt;Hello &amp;amp; goodbye&lt;/p&gt;</pre>")]
    [InlineData("It is 3 &lt; 5", "It is 3 &lt; 5")]
    [InlineData("Stir&nbsp;well", "Stir&nbsp;well")]
    public void ATextIsReadAsItWasMeant(string html, string meant) =>
        Assert.Equal(meant, Feed.RssItem($"<description>{SecurityElement.Escape(html)}</description>").SummaryHtml);

    [Fact]
    public void JsonFeedsHaveItTooOften() =>
        Assert.Equal("<p>Stir.</p>",
            Assert.Single(Feed.Read("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"&lt;p&gt;Stir.&lt;/p&gt;"}]}""").Items).ContentHtml);
}
