using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>Pages whose article is marked at a place where no other page has it: on one paragraph, one span, the body itself.</summary>
public sealed class LoneContainerTests
{
    private const string Sentence =
        "The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much. ";
    private static readonly string _long = string.Concat(Enumerable.Repeat(Sentence, 12)) + "That is the end of it.";

    [Theory]
    [InlineData("<p itemprop=articleBody>", "</p>")]
    [InlineData("<p class=\"article-body\">", "</p>")]
    [InlineData("<div><p class=\"article-body\">", "</p><p>By the editors</p></div>")]
    [InlineData("<span itemprop=articleBody>", "</span>")]
    [InlineData("<h2 class=\"article-body\">", "</h2>")]
    [InlineData("<a class=\"article-body\" href=\"/whole\">", "</a>")]
    [InlineData("<pre itemprop=articleBody>", "</pre>")]
    [InlineData("<ul><li itemprop=articleBody>", "</li></ul>")]
    [InlineData("<table><tr><td class=\"article-body\">", "</td></tr></table>")]
    [InlineData("<div itemprop=articleBody><br><br>", "</div>")]
    public void AnArticleMarkedOnWhateverElementIsRead(string start, string end)
    {
        var article = Read($"<title>Model</title><body>{start}{_long}{end}</body>");
        Assert.Contains("costs half as much", article.Text, StringComparison.Ordinal);
        Assert.Contains("That is the end of it.", article.Text, StringComparison.Ordinal);
    }

    /// <summary>Trees nobody would write, from names that the finders look for: whatever comes out, nothing is thrown.</summary>
    [Fact]
    public void NoTreeOfKnownMarksThrows()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var page = new StringBuilder("<title>Model runs anywhere</title><body>");
            Grow(page, new Random(seed), depth: 0);
            var failure = Record.Exception(() => Read(page.ToString()));
            Assert.True(failure is null, $"Seed {seed}: {failure}\n{page}");
        }
    }

    private static void Grow(StringBuilder page, Random random, int depth)
    {
        string[] names =
        [
            "p", "div", "span", "article", "main", "section", "h1", "h2", "a", "br", "ul", "li", "table", "tr", "td",
            "pre", "blockquote", "form", "figure", "em", "aside",
        ];
        string[] marks =
        [
            "", "", "", " itemprop=articleBody", " class='article-body'", " class='entry-content'",
            " class=standfirst", " class=sidebar", " rel=author class=byline", " role=main", " hidden", " class=related",
        ];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var name = names[random.Next(names.Length)];
            page.Append('<').Append(name).Append(marks[random.Next(marks.Length)]).Append('>');
            if (random.Next(3) > 0) page.Insert(page.Length, Sentence, random.Next(1, 5));
            if (random.Next(6) == 0) page.Append("Model runs anywhere");
            if (depth < 5 && random.Next(3) > 0) Grow(page, random, depth + 1);
            if (name != "br") page.Append("</").Append(name).Append('>');
        }
    }

    private static ExtractedArticle Read(string html) =>
        ArticleExtractor.Extract(Encoding.UTF8.GetBytes(html), new PageContext(new Uri("https://site.example/news/model")));
}
