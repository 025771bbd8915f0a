using AiNewsHub.Core.Search;

namespace AiNewsHub.Core.Tests.Search;

public sealed class SearchOffersTests
{
    [Theory]
    [InlineData("deepseek lang:fr after:2026-01-01", "lang:fr after:2026-01-01 | deepseek after:2026-01-01 | deepseek lang:fr")]
    [InlineData("regulation", "regulation* | regulat*")]
    [InlineData("\"open weights\"", "open weights")]
    [InlineData("title:llama", "llama | title:llama*")]
    [InlineData("open-weights", "open-weights* | open-weig* | open | weights")]
    [InlineData("word -other", "word")]
    [InlineData("ia", "")]
    public void AWiderSearchIsOfferedForOneWordToo(string typed, string expected) =>
        Assert.Equal(expected, string.Join(" | ", SearchOffers.Wider(SearchReading.Of(typed).Query!)));

    [Fact]
    public void ANarrowerOneHasWhatHitsHaveInCommon()
    {
        var hits = new SearchHits
        {
            Count = 50,
            Tags = [new("nvidia", "nvidia", 30), new("openai", "openai", 50)],
            Languages = [new("en", "en", 40), new("fr", "fr", 10)],
            Kinds = [new("report", "report", 50)],
        };
        Assert.Equal(["chips tag:nvidia 30", "chips lang:en 40"],
            SearchOffers.Narrower(SearchReading.Of("chips").Query!, hits).Select(offer => $"{offer.Query} {offer.Count}"));
        Assert.Equal(["chips tag:nvidia lang:fr 10"],
            SearchOffers.Narrower(SearchReading.Of("chips tag:nvidia").Query!, hits with { Languages = [new("fr", "fr", 10)] })
                .Select(offer => $"{offer.Query} {offer.Count}"));
    }
}
