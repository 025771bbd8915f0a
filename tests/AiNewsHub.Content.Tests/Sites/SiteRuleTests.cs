using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Sites;

namespace AiNewsHub.Content.Tests.Sites;

public sealed class SiteRuleTests
{
    private const string Page =
        """
        <html lang="en"><head><title>Wrong | Site</title></head><body><div class="odd"><div class="advert"><p>Buy one of our models and get another one for nothing, only this week and only here.</p></div>
        <span class="kicker">The title that its readers see</span><i class="who">Ada Ferreira</i><i class="who">Ben Okafor</i><b class="when">3 February 2026</b>
        <div class="words"><p>First part of the text.</p></div><div class="words"><p>Second part of the text.</p><script>alert(1)</script></div></div><a class="more" href="/a/2">on</a></body></html>
        """;

    [Fact]
    public void WhatTheRuleNamesReplacesWhatWasFound()
    {
        var article =
            Extract("""{"site.example":{"body":"div.words","title":".kicker","author":"i.who","date":"b.when","remove":".advert","nextPage":"a.more"}}""");
        Assert.Equal("The title that its readers see", article.Title);
        Assert.Equal(["Ada Ferreira", "Ben Okafor"], article.Authors);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Contains("First part", article.Text, StringComparison.Ordinal);
        Assert.Contains("Second part", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", article.Html, StringComparison.Ordinal);
        Assert.Equal("https://www.site.example/a/2", article.NextPage?.AbsoluteUri);
    }

    [Fact]
    public void WhatTheRuleDoesNotFindIsFoundAsOnAnyOtherSite()
    {
        var with = Extract("""{"site.example":{"body":".nothing","title":".neither","date":"b.nor"}}""");
        var without = Extract("{}");
        Assert.Equal((without.Title, without.Text, without.Kind, without.Published), (with.Title, with.Text, with.Kind, with.Published));
        Assert.DoesNotContain("Buy one", Extract("""{"site.example":{"remove":".advert"}}""").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.example", true)]
    [InlineData("a.b.site.example", true)]
    [InlineData("othersite.example", false)]
    [InlineData("example", false)]
    public void ARuleIsForItsHostAndThoseBelow(string host, bool has) => Assert.Equal(has, Book("""{"site.example":{"title":"h1"}}""").Find(host) is not null);

    [Theory]
    [InlineData("{\n\n \"a.example\": {\n  \"body\": \"div[\"\n }\n}", "Line 4", "no CSS selector")]
    [InlineData("{\n \"a.example\": { \"bdy\": \"div\" }\n}", "Line 2", "bdy")]
    [InlineData("{\n \"https://a.example/x\": {}\n}", "Line 2", "no host name")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": { \"Cookie\": \"x\" } }\n}", "Line 3", "'Cookie' may not be set")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": { \"Host\": \"x\" } }\n}", "Line 3", "'Host' may not be set")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": { \"Authorization\": \"x\" } }\n}", "Line 3", "'Authorization' may not be set")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": { \"Connection\": \"x\" } }\n}", "Line 3", "'Connection' may not be set")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": { \"Referer\": \"a\\r\\nX: y\" } }\n}", "Line 3", "plain ASCII")]
    [InlineData("{\n \"a.example\": null\n}", "Line 2", "no rules")]
    [InlineData("{\n \"a.example\": {\n  \"list\": { \"item\": null } }\n}", "Line 3", "item")]
    [InlineData("{\n \"a.example\": {\n  \"headers\": null }\n}", "Line 3", "headers")]
    [InlineData("{\n \"a.example\": {", "Line 2", "")]
    public void AMistakeIsNamedWithItsLine(string json, string line, string words)
    {
        var (book, problem) = SiteRuleBook.Read(json);
        Assert.Null(book);
        Assert.StartsWith(line, problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TheShippedRulesCanBeReadAndAreOutranked()
    {
        Assert.True(SiteRuleBook.Shipped.Count > 0);
        var own = Book("""{"arxiv.org":{"title":"h2"}}""").Over(SiteRuleBook.Shipped);
        Assert.Equal("h2", own.Find("arxiv.org")!.Title);
        Assert.NotNull(own.Find("news.ycombinator.com"));
    }

    private static SiteRuleBook Book(string json) => SiteRuleBook.Read(json) is { Book: { } book } ? book : throw new InvalidDataException(json);

    private static ExtractedArticle Extract(string rules) =>
        ArticleExtractor.Extract(Encoding.UTF8.GetBytes(Page), new PageContext(new Uri("https://www.site.example/a"))
        {
            Rule = Book(rules)
            .Find("www.site.example")
        });
}
