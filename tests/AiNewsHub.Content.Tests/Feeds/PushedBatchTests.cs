using System.Text;
using AiNewsHub.Content.Feeds.Json;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>Entries that a program sends, taken whole or not at all.</summary>
public sealed class PushedBatchTests
{
    private static readonly Uri _place = new("https://pusher.example/");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"items":{}}""")]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":[7]}""")]
    [InlineData("""{"items":[{}]}""")]
    [InlineData("""{"items":[{"id":"1"}]}""")]
    [InlineData("""{"items":[{"\udc00":1,"id":"1","url":"https://a.example/1","title":"One","z":1}]}""")]
    [InlineData("""{"items":[{"id":"1","url":"https://a.example/1","title":"One"},{"id":"2"}]}""")]
    [InlineData("{\"items\":[{\"id\":\"1\"")]
    [InlineData("\u0000")]
    public void WhatIsNoBatchIsNamedAndNothingOfItTaken(string body)
    {
        var (feed, problems) = PushedBatch.Read(Encoding.UTF8.GetBytes(body), _place);
        Assert.Null(feed);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void ABatchIsReadInItsOrderWithItsLanguage()
    {
        const string body = """
            {"language":"fr","items":[{"id":"2","url":"https://a.example/2","title":"Deux"},{"id":"1","url":"https://a.example/1","title":"Un"}]}
            """;
        var (feed, problems) = PushedBatch.Read(Encoding.UTF8.GetBytes(body), _place);
        Assert.Empty(problems);
        Assert.Equal("fr", feed!.Language);
        Assert.Equal(["2", "1"], feed.Items.Select(item => item.ExternalId));
    }
}
