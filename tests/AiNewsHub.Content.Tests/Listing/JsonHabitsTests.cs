using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing.Json;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>Lists in JSON of any shape, by the paths of an editor.</summary>
public sealed class JsonHabitsTests
{
    private static readonly Uri _address = new("https://lab.example/news");
    private static readonly JsonListRules _rules = new() { Items = "items", Url = "u", Title = "t", Date = "d", Summary = "s", Image = "i", Id = "id" };

    [Theory]
    [InlineData("""{"items":[{"u":"/1"}]}""", "items", 1)]
    [InlineData("""[{"u":"/1"},{"u":"/2"}]""", "", 2)]
    [InlineData("""[[{"u":"/1"}],[{"u":"/2"}]]""", "*", 2)]
    [InlineData("""{"a":[{"b":[{"u":"/1"}]},{"b":[{"u":"/2"},{"u":"/3"}]}]}""", "a.*.b", 3)]
    [InlineData("""{"a":[{"b":[{"u":"/1"}]},{"b":[{"u":"/2"}]}]}""", "a.1.b", 1)]
    [InlineData("""{"items":{"u":"/1"}}""", "items", 1)]
    [InlineData("""{"a.b":[{"u":"/1"}]}""", "a.b", 0)]
    [InlineData("""{"items":[{"u":"/1"}]}""", "Items", 0)]
    [InlineData("""{"items":[{"u":"/1"}]}""", "items.7", 0)]
    [InlineData("""{"items":[{"u":"/1"}]}""", "items.-1", 0)]
    [InlineData("""{"items":[{"u":"/1"}]}""", "items.99999999999", 0)]
    [InlineData("""{"items":"text"}""", "items.0", 0)]
    [InlineData("""{"items":null}""", "items", 0)]
    public void APathLeadsToTheEntriesOrIsAWarning(string json, string path, int count)
    {
        var feed = Read(json, _rules with { Items = path });
        Assert.Equal(count, feed.Items.Count);
        Assert.Equal(count == 0, feed.Warnings.Count > 0);
    }

    [Theory]
    [InlineData("\"/1\"", "https://lab.example/1")]
    [InlineData("\"https://far.example/1\"", "https://far.example/1")]
    [InlineData("12", "https://lab.example/12")]
    public void AnAddressIsCompletedByThatOfItsList(string url, string? expected) =>
        Assert.Equal(expected, Read($$"""{"items":[{"u":{{url}},"t":"One"}]}""").Items.SingleOrDefault()?.Url);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void AnEntryWithoutAnAddressIsLeftOut(string url) =>
        Assert.Equal("Two", Assert.Single(Read($$"""{"items":[{"u":{{url}},"t":"One"},7,null,{"u":"/2","t":"Two"}]}""").Items).Title);

    [Theory]
    [InlineData("/news/{}", "one", "https://lab.example/news/one")]
    [InlineData("https://far.example/{}?x={}", "one", "https://far.example/one?x=one")]
    [InlineData("/fixed", "one", "https://lab.example/fixed")]
    public void ASlugIsPutIntoThePatternOfAddresses(string pattern, string slug, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($$"""{"items":[{"u":"{{slug}}"}]}""", _rules with { UrlPattern = pattern }).Items).Url);

    [Theory]
    [InlineData("\"2026-03-02T10:00:00Z\"", "2026-03-02T10:00:00Z")]
    [InlineData("1772445600", "2026-03-02T10:00:00Z")]
    [InlineData("1772445600000", "2026-03-02T10:00:00Z")]
    [InlineData("\"soon\"", null)]
    [InlineData("null", null)]
    [InlineData("-1", null)]
    public void ADateIsATextOrANumber(string date, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, null),
            Assert.Single(Read($$"""{"items":[{"u":"/1","d":{{date}}}]}""").Items).Published);

    [Theory]
    [InlineData("Plain & simple", "Plain &amp; simple")]
    [InlineData("<p>With <b>tags</b></p>", "<p>With <b>tags</b></p>")]
    [InlineData("1 < 2", "1 &lt; 2")]
    public void ASummaryIsHtmlWhateverItWas(string summary, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($$"""{"items":[{"u":"/1","s":"{{summary}}"}]}""").Items).SummaryHtml);

    [Fact]
    public void WhatHasAnIdentifierKeepsIt()
    {
        var feed = Read("""{"items":[{"u":"/1","id":7},{"u":"/2","id":"x-9"},{"u":"/3"}]}""");
        Assert.Equal(["7", "x-9", "https://lab.example/3"], feed.Items.Select(item => item.ExternalId));
    }

    [Theory]
    [InlineData("""{"items":[{"u":"/1","t":"\ud800"}]}""")]
    [InlineData("""{"\ud800":1,"items":[{"u":"/1"}]}""")]
    [InlineData("""{"items":[{"u":"/1",},],}""")]
    [InlineData("""/* from our server */ {"items":[{"u":"/1"}]} // end""")]
    [InlineData("""{"items":[{"u":"/1"}],"items":[{"u":"/1"}]}""")]
    public void OddJsonIsReadAllTheSame(string json) => Assert.Equal("https://lab.example/1", Assert.Single(Read(json).Items).Url);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("<html></html>")]
    [InlineData("{\"items\":[{\"u\":\"/1\"}]} {\"items\":[]}")]
    [InlineData("{\"items\":[{\"\\udc00\":1,\"u\":\"/1\"}]}")]
    public void WhatIsNoListIsAWarningAndNoFault(string json)
    {
        var feed = Read(json);
        Assert.Empty(feed.Items);
        Assert.NotEmpty(feed.Warnings);
    }

    [Theory]
    [InlineData("<script id=data type=application/json>@</script>", "data")]
    [InlineData("<SCRIPT TYPE='application/json' ID='data'>@</SCRIPT>", "data")]
    [InlineData("<script type='application/ld+json'>{\"x\":1}</script><script type='application/ld+json'>@</script>", "application/ld+json")]
    [InlineData("<script>var data = @</script>", "data")]
    [InlineData("<script>x({\"data\":@});</script>", "data")]
    [InlineData("<script>data = undefined; data = @;</script>", "data")]
    public void TheScriptIsFoundByIdTypeOrVariable(string page, string name) =>
        Assert.Single(Read(page.Replace("@", """{"items":[{"u":"/1"}]}""", StringComparison.Ordinal), _rules with { Script = name }).Items);

    [Theory]
    [InlineData("<script id=data>{\"items\":[{\"u\":\"/1\"}]", "data")]
    [InlineData("<script id=other>{\"items\":[{\"u\":\"/1\"}]}</script>", "data")]
    [InlineData("data", "data")]
    [InlineData("<script>data = ", "data")]
    public void AScriptThatIsNotThereOrNotClosedIsAWarning(string page, string name)
    {
        var feed = Read(page, _rules with { Script = name });
        Assert.Empty(feed.Items);
        Assert.NotEmpty(feed.Warnings);
    }

    private static ParsedFeed Read(string json, JsonListRules? rules = null) => JsonList.Read(json, _address, rules ?? _rules);
}
