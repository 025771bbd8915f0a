using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Tests.Sanitizing;

/// <summary>What becomes of the structure that publishers write, and of what they get wrong in it.</summary>
public sealed class CleanStructureTests
{
    private const string Rel = "rel=\"nofollow noopener noreferrer ugc\"";

    private static readonly Uri _base = new("https://site.example/dir/page");

    [Theory]
    [InlineData("<table><tr><td>a</td></tr></table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("<table>loose<tr><td>a</table>", "<table><tr><td><p>loose</p></td></tr><tr><td>a</td></tr></table>")]
    [InlineData("<table><tbody><tr><th scope=row>a<td>b</tbody></table>", "<table><tr><th>a</th><td>b</td></tr></table>")]
    [InlineData("<table><tr><td>a<table><tr><td>b</table>c</table>d",
        "<table><tr><td>a<table><tr><td>b</td></tr></table><br>c</td></tr></table><p>d</p>")]
    [InlineData("<table><tr><td colspan=2 rowspan=3>a</table>", "<table><tr><td colspan=\"2\" rowspan=\"3\">a</td></tr></table>")]
    [InlineData("<table><tr><td colspan=1 rowspan=0>a</table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("<table><tr><td colspan=99999999999>a</table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("<table><tr><td colspan=-2>a<td colspan=1000>b</table>", "<table><tr><td>a</td><td>b</td></tr></table>")]
    [InlineData("<table><tr><td><td><tr><td>a</table>", "<table><tr><td>a</td></tr></table>")]
    [InlineData("<caption>Not in a table</caption>", "<p>Not in a table</p>")]
    public void TablesHoldRowsAndRowsCells(string html, string expected) => AssertClean(expected, html);

    [Theory]
    [InlineData("<ol start=4><li>a</ol>", "<ol start=\"4\"><li>a</li></ol>")]
    [InlineData("<ul start=4><li>a</ul>", "<ul><li>a</li></ul>")]
    [InlineData("<ol start=x><li>a</ol>", "<ol><li>a</li></ol>")]
    [InlineData("<menu><li>a</menu>", "<ul><li>a</li></ul>")]
    [InlineData("<dl><dt>t<dd>d<dt>u</dl>", "<dl><dt>t</dt><dd>d</dd><dt>u</dt></dl>")]
    [InlineData("<dd>alone", "<dl><dd>alone</dd></dl>")]
    [InlineData("<ul><li><p>a</p><p>b</p></ul>", "<ul><li><p>a</p><p>b</p></li></ul>")]
    [InlineData("<ul><li></li><li>a</li><li> </li></ul>", "<ul><li>a</li></ul>")]
    [InlineData("<ul><ul><li>a</ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>")]
    public void ListsHoldItems(string html, string expected) => AssertClean(expected, html);

    [Theory]
    [InlineData("<b>one <i>two</b> three</i>", "<p><b>one <i>two</i></b> <i>three</i></p>")]
    [InlineData("<b><b>one</b></b>", "<p><b>one</b></p>")]
    [InlineData("<b></b>one<i> </i>two", "<p>one two</p>")]
    [InlineData("<strike>a</strike><tt>b</tt><acronym>c</acronym>", "<p><s>a</s><code>b</code><abbr>c</abbr></p>")]
    [InlineData("</b></i>one</p>", "<p>one</p>")]
    [InlineData("<B STYLE='color:red' OnClick=x()>one</B>", "<p><b>one</b></p>")]
    [InlineData("<font color=red>one</font> <blink>two</blink> <my-element>three</my-element>", "<p>one two three</p>")]
    [InlineData("<em>one<br>two</em>", "<p><em>one</em><br><em>two</em></p>")]
    [InlineData("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>")]
    public void MarksWithinALineAreNested(string html, string expected) => AssertClean(expected, html);

    [Theory]
    [InlineData("<blockquote>q</blockquote>", "<blockquote><p>q</p></blockquote>")]
    [InlineData("<blockquote><blockquote>q</blockquote>r</blockquote>", "<blockquote><blockquote><p>q</p></blockquote><p>r</p></blockquote>")]
    [InlineData("<p>one<blockquote>two</blockquote>three</p>", "<p>one</p><blockquote><p>two</p></blockquote><p>three</p>")]
    [InlineData("<figcaption>Without a figure</figcaption>", "<p>Without a figure</p>")]
    [InlineData("<pre><code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>")]
    [InlineData("<pre>a<br>b</pre>", "<pre>a\nb</pre>")]
    [InlineData("<pre>a &lt;b&gt;</pre>", "<pre>a &lt;b&gt;</pre>")]
    [InlineData("<hr><p>one</p><hr><hr><p>two</p><hr>", "<p>one</p><hr><p>two</p>")]
    [InlineData("<p>one<br><br>two</p>", "<p>one</p><p>two</p>")]
    [InlineData("<br>one", "<p>one</p>")]
    public void BlocksStandOneBehindTheOther(string html, string expected) => AssertClean(expected, html);

    [Theory]
    [InlineData("<h2>a</h2><h2>b</h2>", "<h2>a</h2><h2>b</h2>")]
    [InlineData("<h2>a</h2><h6>b</h6>", "<h2>a</h2><h3>b</h3>")]
    [InlineData("<h6>a</h6><h2>b</h2><h6>c</h6>", "<h2>a</h2><h2>b</h2><h3>c</h3>")]
    [InlineData("<h1>a</h2>b", "<h2>a</h2><p>b</p>")]
    [InlineData("<h7>a</h7>", "<p>a</p>")]
    [InlineData("<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>", "<h2>1</h2><h3>2</h3><h4>3</h4><h5>4</h5><h6>5</h6><h6>6</h6>")]
    public void HeadingsLeaveNoGap(string html, string expected) => AssertClean(expected, html);

    [Theory]
    [InlineData("<a href='page2'>x</a>", "https://site.example/dir/page2")]
    [InlineData("<a href='?q=1'>x</a>", "https://site.example/dir/page?q=1")]
    [InlineData("<a href='//cdn.example/y'>x</a>", "https://cdn.example/y")]
    [InlineData("<a href=' https://far.example/ '>x</a>", "https://far.example/")]
    [InlineData("<A HREF=https://far.example/z>x</A>", "https://far.example/z")]
    [InlineData("<a title='>' href='https://far.example/'>x</a>", "https://far.example/")]
    [InlineData("<a href='https://far.example/' href='https://other.example/'>x</a>", "https://far.example/")]
    [InlineData("<a href='http&#58;//far.example/'>x</a>", "http://far.example/")]
    [InlineData("<a href='https://user:secret@far.example/'>x</a>", "https://far.example/")]
    public void ALinkLeadsWhereItsPageWouldLead(string html, string address) => AssertClean($"<p><a href=\"{address}\" {Rel}>x</a></p>", html);

    [Theory]
    [InlineData("<a>x</a>")]
    [InlineData("<a href='#note'>x</a>")]
    [InlineData("<a href=' #note'>x</a>")]
    [InlineData("<a href='mailto:a@b.example'>x</a>")]
    [InlineData("<a href='tel:123'>x</a>")]
    [InlineData("<a href='JaVaScRiPt:alert(1)'>x</a>")]
    [InlineData("<a href='java&#10;script:alert(1)'>x</a>")]
    [InlineData("<a href='&#1;javascript:alert(1)'>x</a>")]
    [InlineData("<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>")]
    [InlineData("<a href='https://exa mple.org/'>x</a>")]
    [InlineData("<a name=top>x</a>")]
    public void ALinkThatLeadsNowhereInTheWebIsPlainText(string html) => AssertClean("<p>x</p>", html);

    [Fact]
    public void WithoutABaseOnlyWholeAddressesAreLinks() =>
        Assert.Equal($"<p>a <a href=\"https://far.example/\" {Rel}>b</a></p>", HtmlCleaner.Clean("<a href=/x>a</a> <a href=https://far.example/>b</a>", null));

    [Fact]
    public void ALinkEndsWhereTheNextBegins() =>
        AssertClean($"<p><a href=\"https://site.example/1\" {Rel}>one</a><a href=\"https://site.example/2\" {Rel}>two</a></p>", "<a href=/1>one<a href=/2>two");

    [Fact]
    public void ALinkAroundBlocksIsOneInEachOfThem() =>
        AssertClean($"<h2><a href=\"https://site.example/1\" {Rel}>one</a></h2><p><a href=\"https://site.example/1\" {Rel}>two</a></p>",
            "<a href=/1><h2>one</h2><p>two</p></a>");

    [Fact]
    public void NestingHasAnEndAndTheWordsStay()
    {
        var html = string.Concat(Enumerable.Range(0, 200).Select(i => $"<blockquote>word{i} "));
        var clean = HtmlCleaner.CleanWithText(html, _base);
        Assert.All(Enumerable.Range(0, 200), i => Assert.Contains($"word{i}", clean.Text, StringComparison.Ordinal));
        Assert.InRange(clean.Html.Split("<blockquote>").Length, 2, 50);
    }

    [Fact]
    public void OfAnEndlessTextTheBeginningIsKept()
    {
        var clean = HtmlCleaner.CleanWithText("<p>First words. " + string.Concat(Enumerable.Repeat("and more & ", 300_000)), _base);
        Assert.StartsWith("First words.", clean.Text, StringComparison.Ordinal);
        Assert.InRange(clean.Html.Length, 900_000, 1_010_000);
        Assert.EndsWith("</p>", clean.Html, StringComparison.Ordinal);
    }

    private static void AssertClean(string expected, string html)
    {
        var clean = HtmlCleaner.Clean(html, _base);
        Assert.Equal(expected, clean);
        Assert.Equal(clean, HtmlCleaner.Clean(clean, _base));
    }
}
