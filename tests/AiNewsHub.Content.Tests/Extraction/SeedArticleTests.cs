using System.Text.Json;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>The article this project began with: a French rewrite of an English report on a machine-written site.</summary>
public sealed class SeedArticleTests
{
    [Fact]
    public void TheSeedArticleIsReadRightInEveryField()
    {
        var expected = JsonDocument.Parse(File.ReadAllText(SharedCorpora.Path("seed", "expected.json"))).RootElement;
        string Text(string name) => expected.GetProperty(name).GetString()!;
        var page = File.ReadAllBytes(SharedCorpora.Path("seed", "page.html"));
        var article = ArticleExtractor.Extract(page, new PageContext(new Uri(Text("url"))));

        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Equal(Text("title"), article.Title);
        Assert.StartsWith(Text("language"), article.Language, StringComparison.Ordinal);
        Assert.Equal(Text("byline"), article.Byline);
        Assert.Equal(DateTimeOffset.Parse(Text("published"), null), article.Published);
        Assert.Equal(Text("image_credit"), article.ImageCredit);
        Assert.Equal(Text("image_alt"), article.ImageAlt);
        Assert.Equal(expected.GetProperty("categories").EnumerateArray().Select(name => name.GetString()), article.Categories);
        var via = Assert.Single(article.Via);
        Assert.Equal(expected.GetProperty("via").GetProperty("name").GetString(), via.Name);
        Assert.Equal(expected.GetProperty("via").GetProperty("url").GetString(), via.Url?.OriginalString);
        Assert.True(article.Disclosure.MachineWritten);
        Assert.Equal(Text("ai_written_notice"), article.Disclosure.Evidence);
        Assert.Equal(Text("url"), article.CanonicalUrl?.OriginalString);
        foreach (var passage in expected.GetProperty("text_must_contain").EnumerateArray())
            Assert.Contains(passage.GetString()!, article.Text, StringComparison.Ordinal);
        foreach (var furniture in expected.GetProperty("text_must_not_contain").EnumerateArray())
            Assert.DoesNotContain(furniture.GetString()!, article.Text, StringComparison.Ordinal);
    }
}
