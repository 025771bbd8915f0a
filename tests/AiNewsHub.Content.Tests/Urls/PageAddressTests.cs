using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://lab.example/news/a-model-that-reads-letters")]
    [InlineData("https://lab.example/news/a_model_that_reads_letters.html")]
    [InlineData("https://lab.example/story/123456")]
    [InlineData("https://lab.example/abs/2403.01234")]
    [InlineData("https://lab.example/item?id=40123456")]
    [InlineData("https://lab.example/p/x9f3k2")]
    [InlineData("https://lab.example/2024/03/15/un-mod%C3%A8le-qui-lit-les-lettres/")]
    public void AHeadlineANumberOrAKeyNamesOneText(string address) => Assert.True(PageAddress.NamesOneText(new Uri(address)));

    [Theory]
    [InlineData("https://lab.example/")]
    [InlineData("https://lab.example")]
    [InlineData("https://lab.example/changes")]
    [InlineData("https://lab.example/notices/")]
    [InlineData("https://lab.example/research-and-safety")]
    [InlineData("https://lab.example/archive/2024")]
    [InlineData("https://lab.example/archive/2024/03")]
    [InlineData("https://lab.example/docs/v2")]
    [InlineData("https://lab.example/docs/v2.1")]
    [InlineData("https://lab.example/docs/3.12")]
    [InlineData("https://lab.example/docs/3.12.html")]
    [InlineData("https://lab.example/news?page=2")]
    [InlineData("https://lab.example/news?lang=en")]
    [InlineData("https://lab.example/a----b")]
    public void APageThatGetsNewContentsIsNoText(string address) => Assert.False(PageAddress.NamesOneText(new Uri(address)));
}
