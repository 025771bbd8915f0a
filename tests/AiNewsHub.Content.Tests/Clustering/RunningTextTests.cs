namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>What a page lists below an article is not what the article tells.</summary>
public sealed class RunningTextTests
{
    private static readonly DateTimeOffset _monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private const string Harbour = "Varnum Robotics calls back 1,900 lifting arms after three of them did not let go. "
        + "The firm says that a sensor in the wrist took a sleeve for a parcel. Owners are asked to stop the arms until a new part has come.";

    private const string Board = "The Corvus board of Lindholm Silicon draws 240 watts and needs no scarce memory. "
        + "Engineers in Malmö put a large cache on the die instead. Eleven customers will have it in spring.";

    private static readonly string _related = string.Join('\n', "", "More from us", "Corvus board of Lindholm Silicon does without scarce memory",
        "Varnum Robotics calls back its lifting arms", "A power station for one hall of servers");

    [Fact]
    public void HeadlinesListedBelowTwoArticlesDoNotJoinThem()
    {
        var placed = Placing.All([
            Article("a", "Varnum Robotics calls back its lifting arms", Harbour + _related, 0),
            Article("b", "Corvus board of Lindholm Silicon does without scarce memory", Board + _related, 1)]);
        Assert.Equal("b", placed["b"].Story);
    }

    [Fact]
    public void TheyAddNothingToWhatIsCompared()
    {
        var (with, without) = (Placing.Features(Article("a", "Arms called back", Harbour + _related, 0)),
            Placing.Features(Article("a", "Arms called back", Harbour, 0)));
        Assert.Equal(without.Shingles, with.Shingles);
        Assert.Equal(without.Words, with.Words);
    }

    [Theory]
    [InlineData("One sentence here. And another one.\nLast")]
    [InlineData("Points that matter\nPower: 240 watts\nMemory: plenty")]
    [InlineData("It begins here and goes on\nuntil the last sentence ends.")]
    [InlineData("One sentence here. And another one.\nRead on\nIt ends with a sentence.")]
    public void AllElseStays(string text)
    {
        var words = text.Split(' ', '\n').Length;
        Assert.Equal(words, Placing.Features(Article("a", "", text, 0)).Words);
    }

    [Theory]
    [InlineData("机器人公司召回了一千九百只机械臂。")]
    [InlineData("कंपनी ने उन्नीस सौ मशीनें वापस मँगाईं।")]
    public void AFullStopOfAnotherScriptEndsASentence(string sentence)
    {
        var text = $"{string.Concat(Enumerable.Repeat(sentence, 12))}\n{sentence}\n{sentence}";
        Assert.Equal(Placing.Features(Article("a", "", text.Replace('\n', ' '), 0)).Words, Placing.Features(Article("a", "", text, 0)).Words);
    }

    private static GoldLine Article(string id, string title, string text, int hours) =>
        new() { Id = id, Title = title, Text = text, Source = $"Paper {id}", Published = _monday.AddHours(hours), Url = $"https://paper-{id}.example/{id}" };
}
