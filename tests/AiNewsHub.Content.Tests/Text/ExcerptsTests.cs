using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Text;

public sealed class ExcerptsTests
{
    [Theory]
    [InlineData("Short.", 80, "Short.")]
    [InlineData("  Two \n lines ", 80, "Two lines")]
    [InlineData("One sentence here. Another one follows and goes on.", 30, "One sentence here.")]
    [InlineData("One long sentence without any end in sight at all", 20, "One long sentence…")]
    [InlineData("Unbreakableunbreakableunbreakable", 10, "Unbreakab…")]
    [InlineData("anything", 0, "")]
    public void CutsAtASentenceOrAWord(string text, int length, string expected) => Assert.Equal(expected, Excerpts.Cut(text, length));

    [Fact]
    public void ADecimalPointIsNoSentenceEnd() =>
        Assert.Equal("The model named GPT-5.5…", Excerpts.Cut("The model named GPT-5.5 costs less than before", 24));

    [Fact]
    public void NeverSplitsASurrogatePairNorExceedsTheLength()
    {
        var text = string.Concat(Enumerable.Repeat("🙂", 40));
        for (var length = 0; length < 60; length++)
        {
            var cut = Excerpts.Cut(text, length);
            Assert.True(cut.Length <= length);
            Assert.DoesNotContain(Enumerable.Range(0, cut.Length),
                i => char.IsHighSurrogate(cut[i]) && (i + 1 == cut.Length || !char.IsLowSurrogate(cut[i + 1])));
        }
    }
}
