using AiNewsHub.Core.Search;

namespace AiNewsHub.Core.Tests.Search;

public sealed class SearchReadingTests
{
    [Theory]
    [InlineData("deepseek", "deepseek")]
    [InlineData("deepseek \"open weights\" -rumour", "deepseek \"open weights\" -rumour")]
    [InlineData("tag:nvidia source:techcrunch lang:fr kind:announcement", "tag:nvidia source:techcrunch lang:fr kind:announcement")]
    [InlineData("author:smith title:llama story:a-slug is:lead has:image", "author:smith title:llama story:a-slug is:lead has:image")]
    [InlineData("after:2026-01-01 before:2026-02-01", "after:2026-01-01 before:2026-02-01")]
    [InlineData("after:2026", "after:2026-01-01")]
    [InlineData("a OR b", "(a OR b)")]
    [InlineData("a b OR c d", "(a b OR c d)")]
    [InlineData("x (a OR b)", "x (a OR b)")]
    [InlineData("x|y", "(x OR y)")]
    [InlineData("-(a b)", "-(a b)")]
    [InlineData("a AND b NOT c", "a b -c")]
    [InlineData("llam*", "llam*")]
    [InlineData("TAG:Nvidia", "tag:nvidia")]
    [InlineData("author:\"Ada Smith\"", "author:\"Ada Smith\"")]
    [InlineData("« poids ouverts »", "\"poids ouverts\"")]
    [InlineData("“open weights”", "\"open weights\"")]
    [InlineData("l'IA d’OpenAI qu'ils", "IA OpenAI ils")]
    [InlineData("aujourd'hui", "aujourd'hui")]
    [InlineData("GPT-4 open-weights", "GPT-4 open-weights")]
    [InlineData("OpenAI - Musk", "OpenAI Musk")]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("16:30", "16:30")]
    [InlineData("kind:Press-Release", "kind:press-release")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void AQueryIsUnderstood(string? typed, string understood)
    {
        var reading = SearchReading.Of(typed);
        Assert.Equal(understood, reading.Understood);
        Assert.Empty(reading.Messages);
    }

    [Theory]
    [InlineData("\"open weights", "\"open weights\"")]
    [InlineData("(a OR b", "(a OR b)")]
    [InlineData("a ) b", "a b")]
    [InlineData("a OR", "a")]
    [InlineData("OR a", "a")]
    [InlineData("OR", "")]
    [InlineData("tag: deepseek", "deepseek")]
    [InlineData("colour:red", "\"colour red\"")]
    [InlineData("kind:poem llama", "llama")]
    [InlineData("is:good", "")]
    [InlineData("after:tomorrow llama", "llama")]
    [InlineData("before:2026-13-40", "")]
    [InlineData("llama 🔥", "llama")]
    [InlineData("\"\" llama ---", "llama")]
    public void AMistakeIsAMessageBesideTheBestReading(string typed, string understood)
    {
        var reading = SearchReading.Of(typed);
        Assert.Equal(understood, reading.Understood);
        if (!typed.Contains("---", StringComparison.Ordinal)) Assert.NotEmpty(reading.Messages);
    }

    [Fact]
    public void WhatIsUnderstoodIsUnderstoodTheSameAgain()
    {
        foreach (var typed in new[] { "deepseek \"open weights\" -rumour (a OR b -c) tag:x", "-(a OR b) title:\"x y\" after:2026", "a b OR (c (d OR e))" })
        {
            var once = SearchReading.Of(typed).Understood;
            Assert.Equal(once, SearchReading.Of(once).Understood);
        }
    }

    [Fact]
    public void LengthNumberAndDepthAreBounded()
    {
        Assert.NotEmpty(SearchReading.Of(new string('(', 400)).Messages);
        Assert.True(SearchReading.Of(string.Join(' ', Enumerable.Repeat("word", 90))).Terms.Count <= 40);
        Assert.True(SearchReading.Of(new string('x', 10_000)).Understood.Length <= 500);
    }

    [Fact]
    public void TermsAreWhatMayOccurInOrder() =>
        Assert.Equal(["deepseek", "open weights", "a", "b"], SearchReading.Of("deepseek \"open weights\" -rumour (a OR b) tag:nvidia").Terms);
}
