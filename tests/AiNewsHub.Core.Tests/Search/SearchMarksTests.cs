using AiNewsHub.Core.Search;

namespace AiNewsHub.Core.Tests.Search;

public sealed class SearchMarksTests
{
    [Theory]
    [InlineData("model", "Models, and a model", "[Models], and a [model]")]
    [InlineData("\"open weights\"", "Open  weights, open the weights", "[Open  weights], open the weights")]
    [InlineData("ecole OR oeuvre", "L’École des œuvres", "L’[École] des [œuvres]")]
    [InlineData("regul*", "Regulation is regular, irregular", "[Regulation] is [regular], irregular")]
    [InlineData("-rumour deepseek", "A rumour of DeepSeek", "A rumour of [DeepSeek]")]
    [InlineData("open-weight", "open weight, open-weight", "[open weight], [open-weight]")]
    [InlineData("著作権", "新しい著作権法", "新しい[著作権]法")]
    [InlineData("tag:nvidia lang:fr", "nvidia fr", "nvidia fr")]
    [InlineData("strasse", "Die Straße", "Die [Straße]")]
    [InlineData("a", "", "")]
    public void WhatIsLookedForIsMarkedAsItStands(string typed, string text, string expected) =>
        Assert.Equal(expected, Marked(typed, text, isTitle: true));

    [Fact]
    public void WordsOfTheHeadlineAreMarkedThereOnly()
    {
        Assert.Equal("[llama]", Marked("title:llama", "llama", isTitle: true));
        Assert.Equal("llama", Marked("title:llama", "llama", isTitle: false));
    }

    private static string Marked(string typed, string text, bool isTitle) => string.Concat(
        SearchMarks.Of(SearchReading.Of(typed)).In(text, isTitle).Select(part => part.IsHit ? $"[{part.Piece}]" : part.Piece));
}
