using System.Text.RegularExpressions;
using AiNewsHub.Content.Sanitizing;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Tests.Sanitizing;

/// <summary>What holds of every text, whatever its publisher made of tags and words.</summary>
public sealed partial class RandomMarkupTests
{
    private const int Runs = 1_500;

    private static readonly Uri _base = new("https://site.example/dir/page");
    private static readonly string[] _void = ["br", "hr"];

    private static readonly string[] _pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<a href='/x'>", "<a href=#y>", "</a>", "<ul>", "</ul>", "<ol start=3>", "</ol>", "<li>", "</li>",
        "<dl>", "<dt>", "<dd>", "</dl>", "<table>", "</table>", "<tr>", "</tr>", "<td colspan=2>", "</td>", "<th>", "<caption>", "<h1>", "</h1>", "<h4>",
        "</h3>",
        "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<figure>", "<figcaption>", "</figure>", "<br>", "<br/>", "<hr>", "<div>", "</div>", "<svg>",
        "</svg>",
        "<script>", "</script>", "<!--", "-->", "<", ">", "\"", "&", "&amp;", "&lt;b&gt;", "&#0;", "&nbsp;", "one", "two", "three.", " ", "  ", "\n", "\t",
        "\u0001",
        "\ufeff", "é", "模型", "🙂", "<code>", "</code>", "<sub>", "<unknown>", "<P ALIGN=left>", "<p title='<b>'>", "</", "<a href=\"x", "]]>", "<![CDATA[",
    ];

    [Fact]
    public void TagsAreClosedInTheOrderTheyWereOpened()
    {
        foreach (var html in Markup(11))
        {
            var open = new Stack<string>();
            foreach (Match tag in Tags().Matches(HtmlCleaner.Clean(html, _base)))
            {
                var name = tag.Groups["name"].Value;
                if (_void.Contains(name)) continue;
                if (tag.Groups["end"].Length == 0) open.Push(name);
                else Assert.True(open.TryPop(out var last) && last == name, html);
            }
            Assert.True(open.Count == 0, html);
        }
    }

    [Fact]
    public void NothingEmptyIsWrittenButCellsThatKeepTheirColumn()
    {
        foreach (var html in Markup(12))
        {
            var clean = HtmlCleaner.Clean(html, _base);
            Assert.True(Empty().Count(clean) == 0, $"{html} gave {clean}");
        }
    }

    [Fact]
    public void CleaningWhatIsCleanChangesNothing()
    {
        foreach (var html in Markup(13))
        {
            var clean = HtmlCleaner.Clean(html, _base);
            Assert.Equal(clean, HtmlCleaner.Clean(clean, _base));
        }
    }

    [Fact]
    public void APlainTextHasTheWordsThatABrowserShowsOfTheHtml()
    {
        var parser = new HtmlParser();
        foreach (var html in Markup(14))
        {
            var clean = HtmlCleaner.CleanWithText(html, _base);
            var shown = parser.ParseDocument("<!DOCTYPE html><body>" + clean.Html).Body!.TextContent;
            Assert.Equal(WithoutBlanks(shown), WithoutBlanks(clean.Text));
        }
    }

    [Fact]
    public void ABrowserBuildsTheTreeThatWasWritten()
    {
        var parser = new HtmlParser();
        foreach (var html in Markup(15))
        {
            var clean = HtmlCleaner.Clean(html, _base);
            var tree = parser.ParseDocument("<!DOCTYPE html><body>" + clean).Body!.InnerHtml;
            Assert.Equal(Names(clean), Names(tree.Replace("<tbody>", "", StringComparison.Ordinal).Replace("</tbody>", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void ALineIsOneLineWithoutControlCharacters()
    {
        foreach (var html in Markup(16))
        {
            var line = HtmlCleaner.ToLine(html);
            Assert.Equal(line.Trim(), line);
            Assert.DoesNotContain("  ", line, StringComparison.Ordinal);
            Assert.DoesNotContain(line, char.IsControl);
        }
    }

    private static IEnumerable<string> Markup(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < Runs; run++)
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => _pieces[random.Next(_pieces.Length)]));
    }

    private static IEnumerable<string> Names(string html) => Tags().Matches(html).Select(tag => tag.Groups["end"].Value + tag.Groups["name"].Value);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(?!td)(?<name>[a-z0-9]+)[^>]*></\\k<name>>")]
    private static partial Regex Empty();
}
