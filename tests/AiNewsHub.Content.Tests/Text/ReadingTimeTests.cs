using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Text;

public sealed class ReadingTimeTests
{
    [Fact]
    public void CountsWordsByLanguage()
    {
        var words = string.Join(' ', Enumerable.Repeat("mot", 1070));
        Assert.Equal(5, ReadingTime.Minutes(words, "fr"));
        Assert.Equal(4, ReadingTime.Minutes(words, "en-GB"));
    }

    [Fact]
    public void CountsCharactersWhereThereAreNoSpaces() => Assert.Equal(2, ReadingTime.Minutes(new string('字', 840), "zh"));

    [Fact]
    public void ATextWithoutWordsTakesNoTimeAndAnyOtherAtLeastAMinute()
    {
        Assert.Equal(0, ReadingTime.Minutes(" … ", null));
        Assert.Equal(1, ReadingTime.Minutes("one", null));
    }
}
