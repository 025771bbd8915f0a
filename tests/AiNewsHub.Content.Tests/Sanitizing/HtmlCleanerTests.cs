using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Tests.Sanitizing;

public sealed class HtmlCleanerTests
{
    private static readonly Uri _base = new("https://site.example/dir/page");

    [Theory]
    [InlineData("plain & <b>bold</b>", "<p>plain &amp; <b>bold</b></p>")]
    [InlineData("<p>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<div>one</div><div>two</div>", "<p>one</p><p>two</p>")]
    [InlineData("one<br><br>two", "<p>one</p><p>two</p>")]
    [InlineData("<p>one<br>two<br></p>", "<p>one<br>two</p>")]
    [InlineData("<b><p>one</p><p>two</p></b>", "<p><b>one</b></p><p><b>two</b></p>")]
    [InlineData("<ul>x<li>a<li>b<ul><li>c</ul></ul>", "<ul><li><p>x</p></li><li>a</li><li>b<ul><li>c</li></ul></li></ul>")]
    [InlineData("<li>alone</li>", "<ul><li>alone</li></ul>")]
    [InlineData("<table><tr><td><td>b</table>", "<table><tr><td></td><td>b</td></tr></table>")]
    [InlineData("<td>loose", "<p>loose</p>")]
    [InlineData("<h1>Head</h1><h3></h3>", "<h2>Head</h2>")]
    [InlineData("<h1>One</h1><h2>two</h2><h1>three</h1>", "<h2>One</h2><h3>two</h3><h2>three</h2>")]
    [InlineData("<h3>One</h3><h5>two</h5><h2></h2><h4>three</h4><h1>four</h1>", "<h2>One</h2><h3>two</h3><h3>three</h3><h2>four</h2>")]
    [InlineData("<a href='/x?a=1&amp;b=2'>y</a>", "<p><a href=\"https://site.example/x?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer ugc\">y</a></p>")]
    [InlineData("<a href=javascript:alert(1)>y</a><a href=#z>z</a>", "<p>yz</p>")]
    [InlineData("<img src=x onerror=alert(1)><script>x</script><style>y</style>z", "<p>z</p>")]
    [InlineData("<svg><p>in</p></svg><math>m</math><iframe src=x>f</iframe>out", "<p>out</p>")]
    [InlineData("<svg>never closed", "<p>never closed</p>")]
    [InlineData("<template><b>t</b></template><form><p>kept<input></p></form>", "<p>kept</p>")]
    [InlineData("<pre>  a\n  b</pre>", "<pre>  a\n  b</pre>")]
    [InlineData("a < b &lt;script&gt;", "<p>a &lt; b &lt;script&gt;</p>")]
    [InlineData("<figure><img src=x><figcaption>Words</figcaption></figure>", "<figure><figcaption>Words</figcaption></figure>")]
    [InlineData("one<hr>two<hr>", "<p>one</p><hr><p>two</p>")]
    [InlineData("<!-- a --><![CDATA[x]]><?php y ?>z", "<p>z</p>")]
    [InlineData("<a href='https://x.example/\"onmouseover=alert(1)'>q</a>",
        "<p><a href=\"https://x.example/%22onmouseover=alert(1)\" rel=\"nofollow noopener noreferrer ugc\">q</a></p>")]
    public void WhatIsAllowedIsWrittenAnew(string html, string expected)
    {
        var clean = HtmlCleaner.Clean(html, _base);
        Assert.Equal(expected, clean);
        Assert.Equal(clean, HtmlCleaner.Clean(clean, _base));
    }

    [Theory]
    [InlineData("<p>one</p><ul><li>a<li>b</ul>", "one\na\nb")]
    [InlineData("x&nbsp;&eacute;&#8217;&amp;amp; &notit; &copy2026", "x\u00a0é’&amp; ¬it; ©2026")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc")]
    [InlineData("<blockquote><p>q</p></blockquote>after", "q\nafter")]
    public void ThePlainTextHasOneBlockALine(string html, string expected) => Assert.Equal(expected, HtmlCleaner.ToText(html));

    [Theory]
    [InlineData("  A <b>title</b>\n with\tspace ", "A title with space")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("R&D", "R&D")]
    [InlineData(null, "")]
    public void TitlesAreOneLine(string? text, string expected) => Assert.Equal(expected, HtmlCleaner.ToLine(text));

    [Fact]
    public void EmptyCellsStayInTheirOwnTable() => Assert.Equal(
        "<table><tr><td><table><tr><td></td><td>i</td></tr></table></td></tr></table>", HtmlCleaner.Clean("<table><table><td><td>i", null));

    /// <summary>Where an article is cut, escaped characters stand for one and are several.</summary>
    [Theory]
    [InlineData("a > b & \"c\" ")]
    [InlineData("x&gt;")]
    [InlineData("<p>one > two</p>")]
    public void WhatIsCutIsCutOnce(string repeated)
    {
        var clean = HtmlCleaner.Clean(string.Concat(Enumerable.Repeat(repeated, 2_000_000 / repeated.Length)), null);
        Assert.InRange(clean.Length, 900_000, 1_100_000);
        Assert.True(HtmlCleaner.Clean(clean, null) == clean);
    }

    [Fact]
    public void DeepAndEndlessInputCostsBoundedTime()
    {
        foreach (var tag in (string[])["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<svg>", "<!--", "<a href=x", "&", "<p title=\""])
        {
            var html = string.Concat(Enumerable.Repeat(tag, 100_000)) + "end";
            var clean = HtmlCleaner.Clean(html, _base);
            Assert.True(clean.Length < 1_100_000);
            Assert.Equal(clean, HtmlCleaner.Clean(clean, _base));
        }
    }
}
