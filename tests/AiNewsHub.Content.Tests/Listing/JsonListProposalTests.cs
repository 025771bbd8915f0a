using AiNewsHub.Content.Listing.Json;

namespace AiNewsHub.Content.Tests.Listing;

public sealed class JsonListProposalTests
{
    private static readonly Uri _address = new("https://lab.example/news");

    [Theory]
    [InlineData("next data, slugs that links show",
        """<a href="/blog/one-thing/">x</a><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"menu":[{"title":"About us","url":"/about"}],"posts":[{"slug":"one-thing","title":"One thing that happened","publishedAt":"2026-11-19"},{"slug":"two-things","title":"Two things that happened","publishedAt":"2026-11-18"},{"slug":"three-things","title":"Three things that happened","publishedAt":"2026-11-17"}]}}}</script>""", "https://lab.example/blog/one-thing/", true)]
    [InlineData("next data, slugs below the page",
        """<script id="__NEXT_DATA__" type="application/json">{"posts":[{"slug":"one-thing","title":"One thing that happened"},{"slug":"two-things","title":"Two things that happened"},{"slug":"three-things","title":"Three things that happened"}]}</script>""", "https://lab.example/news/one-thing", false)]
    [InlineData("linked data",
        """<script type="application/ld+json">{"@type":"Organization","name":"Lab"}</script><script type='application/ld+json'>{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"NewsArticle","headline":"One thing that happened","url":"https://lab.example/n/one-thing","datePublished":"2026-11-19"}},{"item":{"headline":"Two things that happened","url":"https://lab.example/n/2","datePublished":"2026-11-18"}},{"item":{"headline":"Three things that happened","url":"https://lab.example/n/3","datePublished":"2026-11-17"}}]}</script>""", "https://lab.example/n/one-thing", true)]
    [InlineData("a document of the WordPress kind",
        """[{"id":3,"date":"2026-11-19T10:00:00","link":"https://lab.example/one-thing/","title":{"rendered":"One thing that happened"},"excerpt":{"rendered":"<p>What it is about, in a sentence.</p>"}},{"id":2,"date":"2026-11-18T10:00:00","link":"https://lab.example/2/","title":{"rendered":"Two things that happened"}},{"id":1,"date":"2026-11-17T10:00:00","link":"https://lab.example/3/","title":{"rendered":"Three things that happened"}}]""", "https://lab.example/one-thing/", true)]
    [InlineData("records with their fields inside",
        """{"data":{"records":[{"attributes":{"name":"One thing that happened","path":"/r/one-thing","date":1763510400}},{"attributes":{"name":"Two things that happened","path":"/r/2","date":1763510400}},{"attributes":{"name":"Three things that happened","path":"/r/3","date":1763510400}}]}}""", "https://lab.example/r/one-thing", true)]
    public void TheListIsFound(string shape, string text, string url, bool dated)
    {
        var first = HtmlOrJson(text);
        Assert.True(first is not null, shape);
        Assert.Equal(3, first.Preview.Items.Count);
        Assert.Equal(url, first.Preview.Items[0].Url);
        Assert.Equal("One thing that happened", first.Preview.Items[0].Title);
        Assert.Equal(dated, first.Preview.Items[0].Published is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ broken")]
    [InlineData("[1,2,3,4]")]
    [InlineData("""[{"name":"A","id":1},{"name":"B","id":2},{"name":"C","id":3}]""")]
    [InlineData("""<script id="x">not json</script><script type="application/ld+json">{"@type":"WebSite","name":"Lab","url":"/"}</script>""")]
    public void WhatHoldsNoListGetsNoProposal(string text) => Assert.Null(HtmlOrJson(text));

    [Fact]
    public void DeepAndEndlessDocumentsDoNoHarm()
    {
        Assert.Null(HtmlOrJson(new string('[', 200_000)));
        Assert.Null(HtmlOrJson("[" + string.Concat(Enumerable.Repeat("""{"a":[{"b":1},{"b":2},{"b":3}]},""", 50_000)) + "{}]"));
    }

    private static JsonListProposal? HtmlOrJson(string text) => JsonListProposal.Propose(text, _address) is [var first, ..] ? first : null;
}
