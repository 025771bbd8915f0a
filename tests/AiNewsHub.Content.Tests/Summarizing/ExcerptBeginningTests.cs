using AiNewsHub.Content.Summarizing;

namespace AiNewsHub.Content.Tests.Summarizing;

/// <summary>Excerpts begin with the text, not with the lines that stand above it.</summary>
public sealed class ExcerptBeginningTests
{
    private const string Text = "The mill has let its workshop to a cooperative, which hired eleven people.\nThey begin in spring.";

    [Theory]
    [InlineData("By Ana Whit\n")]
    [InlineData("Von Ana Whit und Pia Lund\n")]
    [InlineData("Par Ana Whit\n12 mars 2026\n")]
    [InlineData("Labels: mills, rivers, work\n")]
    [InlineData("Schlagwörter: Mühlen, Arbeit\n")]
    [InlineData("March 12, 2026\n")]
    [InlineData("Posted on 12 March 2026 at 10:30\nBy Ana Whit\nTags: mills\n")]
    [InlineData("Publicado el 12 de marzo de 2026\nEtiquetas: molinos\n")]
    public void LinesAboveTheTextAreLeftOut(string above) =>
        Assert.StartsWith("The mill has let", ExcerptBeginning.Cut(above + Text, 200), StringComparison.Ordinal);

    [Theory]
    [InlineData("By March 2026 all of the looms were running again.\n")]
    [InlineData("Three rivers meet here\n")]
    [InlineData("By the numbers\n")]
    [InlineData("By 123456789012345678901234567890123456789012345678901234567890x\n")]
    [InlineData("By A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A!\n")]
    [InlineData("On 12 March 2026 the council of the town voted for the plan.\n")]
    public void WhatSaysSomethingStays(string first) => Assert.StartsWith(first.TrimEnd(), ExcerptBeginning.Cut(first + Text, 200), StringComparison.Ordinal);

    [Fact]
    public void ATextOfNothingElseIsLeftAsItIs() => Assert.Equal("By Ana Whit March 12, 2026", ExcerptBeginning.Cut("By Ana Whit\nMarch 12, 2026", 200));
}
