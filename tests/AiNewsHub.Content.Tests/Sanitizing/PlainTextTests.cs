using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Tests.Sanitizing;

/// <summary>The words of some HTML without it: what is searched, counted and compared.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<h2>Head</h2><p>Text</p>", "Head\nText")]
    [InlineData("<p>one<br>two</p>", "one\ntwo")]
    [InlineData("one<br><br><br><br>two", "one\ntwo")]
    [InlineData("<b>bo</b>ld and <i>ital</i>ic", "bold and italic")]
    [InlineData("<p>one</p>\n\n\n<p>two</p>", "one\ntwo")]
    [InlineData("<dl><dt>Term<dd>Its meaning</dl>", "Term\nIts meaning")]
    [InlineData("<ol><li>a<ol><li>b</ol><li>c</ol>", "a\nb\nc")]
    [InlineData("<pre>if x:\n  return 1</pre>", "if x:\n  return 1")]
    [InlineData("<p>Before<pre>code</pre>after", "Before\ncode\nafter")]
    [InlineData("<div>one<div>two</div>three</div>", "one\ntwo\nthree")]
    [InlineData("<figure><figcaption>A whale</figcaption></figure>It sings.", "A whale\nIt sings.")]
    [InlineData("<p>one<hr>two", "one\ntwo")]
    [InlineData("<table><caption>Prices</caption><tr><th>Model<th>Cost<tr><td>A<td>3</table>", "Prices\nModel\tCost\nA\t3")]
    [InlineData("<table><tr><td><p>one<p>two<td>three</table>", "one\ntwo\tthree")]
    [InlineData("<details><summary>More</summary>It was so.</details>", "More\nIt was so.")]
    [InlineData("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "漢kan")]
    public void ABlockBeginsALine(string html, string expected) => Assert.Equal(expected, HtmlCleaner.ToText(html));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("<p></p><ul><li></ul>")]
    [InlineData("<!-- nothing but a comment -->")]
    [InlineData("<!-- never closed <p>hidden</p>")]
    [InlineData("<img src=x><br><hr>")]
    [InlineData("<script>let a = '</p>';</script>")]
    [InlineData("<title>Of the page</title>")]
    [InlineData("<select><option>One<option>Two</select>")]
    [InlineData("\ufeff\u0000\u0007")]
    public void WhatHasNoWordsIsEmptyInBothForms(string html) => Assert.Equal(CleanHtml.Empty, HtmlCleaner.CleanWithText(html, null));

    [Theory]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&#x1F642;", "🙂")]
    [InlineData("&#128578;", "🙂")]
    [InlineData("&#x80;", "€")]
    [InlineData("&#150;", "–")]
    [InlineData("a&#0;b", "a\ufffdb")]
    [InlineData("&#xD800;", "\ufffd")]
    [InlineData("&#x110000;", "\ufffd")]
    [InlineData("&#99999999999999999999;", "\ufffd")]
    [InlineData("&#;", "&#;")]
    [InlineData("&#x;", "&#x;")]
    [InlineData("&#xZ;", "&#xZ;")]
    [InlineData("&", "&")]
    [InlineData("a && b &; c", "a && b &; c")]
    [InlineData("&unheardof;", "&unheardof;")]
    [InlineData("&CounterClockwiseContourIntegral;", "∳")]
    [InlineData("&NotEqualTilde;", "≂̸")]
    [InlineData("&eacute&egrave", "éè")]
    [InlineData("&Eacute;t&eacute;", "Été")]
    [InlineData("&hearts", "&hearts")]
    [InlineData("&frac12;", "½")]
    [InlineData("AT&T&nbsp;Inc", "AT&T\u00a0Inc")]
    public void CharacterReferencesAreReadAsInABrowser(string html, string expected) => Assert.Equal(expected, HtmlCleaner.ToText(html));

    [Theory]
    [InlineData("one\u2028two\u2029three", "one two three")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("\ufeffTitle", "Title")]
    [InlineData("Combien\u202f?", "Combien\u202f?")]
    [InlineData("100\u00a0%", "100 %")]
    [InlineData("one\u0000two", "one two")]
    [InlineData("<h1>One</h1><h2>Two</h2>", "One Two")]
    [InlineData("<![CDATA[Title]]>", "")]
    [InlineData("&lt;b&gt;Title&lt;/b&gt;", "<b>Title</b>")]
    [InlineData("x < y", "x < y")]
    [InlineData("3 <4 models", "3 <4 models")]
    [InlineData("<3 open models", "<3 open models")]
    [InlineData("\r\n", "")]
    [InlineData("&nbsp;", "")]
    [InlineData("Models &ndash; a&#160;guide", "Models – a guide")]
    public void AFieldOfOneLineIsFolded(string text, string expected) => Assert.Equal(expected, HtmlCleaner.ToLine(text));

    [Fact]
    public void FoldingALineTwiceChangesNothingWithoutMarkup()
    {
        foreach (var text in (string[])["  a  b ", "é\u0301 ü", "\u202fa\u202f", "R&D & more", "a\tb\vc\fd"])
        {
            var line = HtmlCleaner.ToLine(text);
            Assert.Equal(line, HtmlCleaner.ToLine(line));
        }
    }

    [Fact]
    public void WordsOfALongTextAreNeitherLostNorJoined()
    {
        var words = Enumerable.Range(0, 2_000).Select(i => new string('w', (i % 9) + 1) + i).ToList();
        Assert.Equal(words, HtmlCleaner.ToText(string.Join("  \n ", words)).Split(' '));
        Assert.Equal(words, HtmlCleaner.ToText(string.Join("<p>", words)).Split('\n'));
    }

    [Fact]
    public void AWordLongerThanAnyLookAheadStaysWhole()
    {
        var word = new string('x', 5_000);
        Assert.Equal($"a {word} b", HtmlCleaner.ToText($"a {word}  b"));
    }

    [Fact]
    public void AReferenceThatIsDecodedLateStillPartsWords() => Assert.Equal("a b", HtmlCleaner.ToText("a&#32;&#10;&Tab;b"));
}
