using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Tests.Stories;

public sealed class StoryMovementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = Now.AddYears(-1);

    [Fact]
    public void WhatWasNotHereSixHoursAgoIsNew()
    {
        Assert.Equal(StoryTrend.New, Trend(Report(1, seen: -5.9)));
        Assert.Equal(StoryTrend.New, Trend(Report(1, seen: -1, published: -10)));
        Assert.Equal(StoryTrend.Steady, Trend(Report(1, seen: -6)));
        Assert.Equal(StoryTrend.Steady, Trend(Report(1, seen: -1), Report(1, seen: -7)));
    }

    [Theory]
    [InlineData(1, 1, StoryTrend.Rising)]
    [InlineData(2, 1, StoryTrend.Rising)]
    [InlineData(3, 1, StoryTrend.Steady)]
    [InlineData(4, 2, StoryTrend.Rising)]
    [InlineData(9, 4, StoryTrend.Steady)]
    [InlineData(5, 0, StoryTrend.Steady)]
    public void ItRisesByIndependentPublishersThatJoined(int before, int joined, StoryTrend expected)
    {
        var reports = Enumerable.Range(0, before + joined).Select(publisher => Report(publisher, seen: publisher < before ? -20 : -2)).ToArray();
        Assert.Equal(new(expected, before, before + joined), StoryMovement.Of(reports, Now, LongAgo));
    }

    [Fact]
    public void CopiesAnnouncementsAndTheSamePublisherAgainDoNotMakeItRise() => Assert.Equal(
        new(StoryTrend.Steady, 1, 1),
        StoryMovement.Of([Report(1, seen: -8), Report(1, seen: -1), Report(2, seen: -1) with { IsIndependent = false }], Now, LongAgo));

    [Fact]
    public void AnAnnouncementThatTwoTakeUpRises() => Assert.Equal(
        new(StoryTrend.Rising, 0, 2),
        StoryMovement.Of([Report(1, seen: -8) with { IsIndependent = false }, Report(2, seen: -1), Report(3, seen: -1)], Now, LongAgo));

    [Fact]
    public void WhatIsFoundDaysLateCountsFromItsPublication()
    {
        Assert.Equal(StoryTrend.Steady, Trend(Report(1, seen: -1, published: -72)));
        Assert.Equal(StoryTrend.Steady, Trend(Report(1, seen: -72), Report(2, seen: -1, published: -60), Report(3, seen: -1, published: -50)));
    }

    [Fact]
    public void AHubThatWasNotHereSixHoursAgoGoesByPublications()
    {
        Assert.Equal(StoryTrend.Steady, StoryMovement.Of([Report(1, seen: -1, published: -10)], Now, Now.AddHours(-1)).Trend);
        Assert.Equal(StoryTrend.New, StoryMovement.Of([Report(1, seen: -1, published: -3)], Now, Now.AddHours(-1)).Trend);
    }

    private static StoryTrend Trend(params DatedReport[] reports) => StoryMovement.Of(reports, Now, LongAgo).Trend;

    /// <summary>In hours from now; published when it was seen where nothing else is said.</summary>
    private static DatedReport Report(int publisher, double seen, double? published = null) =>
        new(publisher, IsIndependent: true, Now.AddHours(published ?? seen), Now.AddHours(seen));
}
