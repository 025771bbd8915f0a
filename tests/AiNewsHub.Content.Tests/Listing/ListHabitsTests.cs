using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>Pages of headlines by the selectors of an editor, as sites really write them.</summary>
public sealed class ListHabitsTests
{
    private static readonly Uri _address = new("https://lab.example/news");

    [Theory]
    [InlineData("<div class=n><a href=/1>One headline</a></div>", "https://lab.example/1")]
    [InlineData("<div class=n><a href='1'>One headline</a></div>", "https://lab.example/1")]
    [InlineData("<base href='https://cdn.example/x/'><div class=n><a href='1'>One headline</a></div>", "https://cdn.example/x/1")]
    [InlineData("<base href='javascript:0'><div class=n><a href='1'>One headline</a></div>", "https://lab.example/1")]
    [InlineData("<div class=n><a href='//far.example/1#part'>One headline</a></div>", "https://far.example/1")]
    [InlineData("<a class=n href=/1><h3>One headline</h3></a>", "https://lab.example/1")]
    [InlineData("<a href=/1><div class=n><h3>One headline</h3></div></a>", "https://lab.example/1")]
    [InlineData("<div class=n><a href='javascript:open()'>One headline</a></div>", null)]
    [InlineData("<div class=n><a href='mailto:a@b.example'>One headline</a></div>", null)]
    [InlineData("<div class=n><a href='file:///etc/passwd'>One headline</a></div>", null)]
    [InlineData("<div class=n><a href='#'>One headline</a></div>", null)]
    [InlineData("<div class=n><a href='/news'>One headline</a></div>", null)]
    [InlineData("<div class=n>No link at all</div>", null)]
    public void AnEntryLeadsToAnAddressOfTheWebOrIsNone(string html, string? url) => Assert.Equal(url, Read(html).Items.SingleOrDefault()?.Url);

    [Fact]
    public void AnAddressIsListedOnceInTheOrderOfThePage()
    {
        var feed = Read("<div class=n><a href=/2>Two</a></div><div class=n><a href=/1>One</a></div><div class=n><a href=/2#again>Two again</a></div>");
        Assert.Equal(["https://lab.example/2", "https://lab.example/1"], feed.Items.Select(item => item.Url));
        Assert.Equal("Two", feed.Items[0].Title);
    }

    [Theory]
    [InlineData("", "", "1 2 3")]
    [InlineData("https://lab.example/a/", "", "1")]
    [InlineData("https://LAB.example/A/", "", "1")]
    [InlineData("", "https://lab.example/a/", "2 3")]
    [InlineData("https://lab.example/", "https://lab.example/b/", "1 3")]
    [InlineData("https://lab.example/a/", "https://lab.example/a/", "")]
    [InlineData("https://other.example/", "", "")]
    public void WhatIsNotAllowedOrDeniedIsLeftOut(string allow, string deny, string kept)
    {
        var feed = Read("<div class=n><a href=/a/1>1</a></div><div class=n><a href=/b/2>2</a></div><div class=n><a href=/c/3>3</a></div>", new()
        {
            Item = ".n",
            Allow = allow.Length > 0 ? [allow] : [],
            Deny = deny.Length > 0 ? [deny] : [],
        });
        Assert.Equal(kept, string.Join(' ', feed.Items.Select(item => item.Title)));
        Assert.Equal(kept.Length == 0, feed.Warnings.Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(">")]
    [InlineData("div:nth-child(")]
    [InlineData("div:nosuchclass")]
    [InlineData("[x=")]
    [InlineData("\0")]
    [InlineData("a\ud800")]
    [InlineData("::before")]
    public void ASelectorThatCannotBeReadIsSaidToBeSo(string selector)
    {
        var feed = Read("<div class=n><a href=/1>One headline</a></div>", new() { Item = selector });
        Assert.Empty(feed.Items);
        Assert.NotEmpty(feed.Warnings);
    }

    [Theory]
    [InlineData("<a rel=next href='?page=2'>x</a>", null, "https://lab.example/news?page=2")]
    [InlineData("<link rel='prev next' href='/news/2'>", null, "https://lab.example/news/2")]
    [InlineData("<a href='?page=2'>Older posts »</a>", null, "https://lab.example/news?page=2")]
    [InlineData("<a href='/p/2'>x</a><nav><a href='/p/3'>y</a></nav>", "nav", "https://lab.example/p/3")]
    [InlineData("<a rel=next href='https://other.example/2'>x</a>", null, null)]
    [InlineData("<a rel=next href='/news'>x</a>", null, null)]
    [InlineData("<a rel=next>x</a>", null, null)]
    [InlineData("<a href='/2'>Nextcloud is out</a>", null, null)]
    [InlineData("<p>No link</p>", "nav", null)]
    public void TheNextPageIsOfTheSameHostAndAnotherOne(string html, string? selector, string? next) =>
        Assert.Equal(next, Read(html + "<div class=n><a href=/1>One headline</a></div>", new() { Item = ".n", Pages = 2, Next = selector }).Next);

    [Fact]
    public void WhoReadsOnePageNeedsNoNextOne() =>
        Assert.Null(Read("<a rel=next href='?page=2'>x</a><div class=n><a href=/1>One headline</a></div>").Next);

    [Theory]
    [InlineData("<time datetime='2026-03-02T10:00:00Z'>long ago</time>", "2026-03-02T10:00:00Z")]
    [InlineData("<i>2 March 2026</i>", "2026-03-02T00:00:00Z")]
    [InlineData("<i>soon</i>", null)]
    public void AnEntryHasTheDateThatStandsInIt(string date, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null), Read($"""
            <div class=n>{date} <a href=/1>A headline of some words</a></div><div class=n>{date} <a href=/2>Another headline of words</a></div>
            """).Items[0].Published);

    [Fact]
    public void NeitherScriptNorMarkupOfATitleComesThrough()
    {
        var item =
            Assert.Single(Read("<div class=n><a href=/1><b>One</b> &lt;img src=x&gt; <script>alert(1)</script><style>p{}</style>headline</a></div>").Items);
        Assert.Equal("One <img src=x> headline", item.Title);
    }

    [Fact]
    public void AnEndlessListIsCut()
    {
        var feed = Read(string.Concat(Enumerable.Range(0, 2_100).Select(i => $"<p class=n><a href=/{i}>Headline {i}</a>")));
        Assert.Equal(2_000, feed.Items.Count);
    }

    [Fact]
    public void ItemsOfAListHaveTheLanguageAndTheTitleOfTheirPage()
    {
        var feed = Read("<html lang=fr><title> Le  Labo </title><div class=n><a href=/1>Un titre</a></div>");
        Assert.Equal(("fr", "Le Labo", "https://lab.example/news", FeedFormat.HtmlList), (feed.Language, feed.Title, feed.Link, feed.Format));
    }

    private static ParsedFeed Read(string html, HtmlListRules? rules = null) => HtmlList.Read(html, _address, rules ?? new() { Item = ".n" });
}
