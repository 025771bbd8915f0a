using AiNewsHub.Content.Listing.Json;

namespace AiNewsHub.Content.Tests.Listing;

public sealed class JsonListTests
{
    private const string Json =
        """{"props":{"pageProps":{"posts":[{"slug":"one","meta":{"title":"One &amp; only","day":"2026-01-02"},"text":"Hi"},{"slug":"two","meta":{"title":"Two"}},{"nothing":1}]}}}""";
    private static readonly Uri _address = new("https://lab.example/news");

    private static readonly JsonListRules _rules = new()
    {
        Items = "props.pageProps.posts",
        Url = "slug",
        UrlPattern = "/news/{}",
        Title = "meta.title",
        Date = "meta.day",
        Summary = "text",
    };

    [Fact]
    public void PathsLeadToTheFields()
    {
        var feed = JsonList.Read(Json, _address, _rules);
        Assert.Equal(["https://lab.example/news/one", "https://lab.example/news/two"], feed.Items.Select(item => item.Url));
        Assert.Equal("One & only", feed.Items[0].Title);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), feed.Items[0].Published);
        Assert.Equal("Hi", feed.Items[0].SummaryHtml);
    }

    [Theory]
    [InlineData("<html><script id=\"__NEXT_DATA__\" type=\"application/json\">@</script></html>", "__NEXT_DATA__")]
    [InlineData("<script>window.other = 1; window.__STATE__ = @; start();</script>", "__STATE__")]
    [InlineData("<script>window[\"__STATE__\"]=@</script>", "__STATE__")]
    public void JsonInAScriptIsFound(string page, string name) =>
        Assert.Equal(2, JsonList.Read(page.Replace("@", Json, StringComparison.Ordinal), _address, _rules with { Script = name }).Items.Count);

    [Fact]
    public void StarsStandForEveryMember()
    {
        var feed = JsonList.Read("""{"a":{"x":{"u":"/1","t":"One"},"y":{"u":"/2","t":"Two"}}}""", _address,
            new JsonListRules { Items = "a.*", Url = "u", Title = "t" });
        Assert.Equal(["One", "Two"], feed.Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("{ broken", null)]
    [InlineData("[]", null)]
    [InlineData("<p>no script</p>", "x")]
    public void WhatCannotBeReadIsAWarning(string text, string? script)
    {
        var feed = JsonList.Read(text, _address, _rules with { Script = script });
        Assert.Empty(feed.Items);
        Assert.NotEmpty(feed.Warnings);
    }
}
