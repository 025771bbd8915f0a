using AiNewsHub.Core.Sources.Schedule;

namespace AiNewsHub.Core.Tests.Scheduling;

public sealed class NextCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(4, 20)]
    [InlineData(24, 60)]
    [InlineData(96, 60)]
    public void ASourceIsAskedManyTimesBetweenTwoOfItsArticles(double hoursBetween, double minutes)
    {
        var dates = Enumerable.Range(0, 10).Select(i => Now.AddHours(-i * hoursBetween));
        Assert.Equal(minutes, NextCheck.Rhythm(dates, Now).TotalMinutes, 1);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(28, 4)]
    [InlineData(365, 24)]
    public void ASilentSourceIsAskedEverLessOften(int daysSilent, double hours)
    {
        var dates = Enumerable.Range(0, 10).Select(i => Now.AddDays(-daysSilent).AddHours(-i));
        Assert.Equal(hours, NextCheck.Rhythm(dates, Now).TotalHours, 1);
    }

    [Fact]
    public void DatesInTheFutureSayNothingOfTheRhythm() =>
        Assert.Equal(NextCheck.Rhythm([], Now), NextCheck.Rhythm([Now.AddYears(1), Now.AddYears(2)], Now));

    [Theory]
    [InlineData(600, null, 60)]
    [InlineData(7200, null, 120)]
    [InlineData(null, 10800, 180)]
    [InlineData(999999999, null, 1440)]
    public void CacheHeadersAndTtlAreAFloor(int? freshSeconds, int? ttlSeconds, int minutes)
    {
        var wishes = new ScheduleHints(Seconds(freshSeconds), Seconds(ttlSeconds));
        for (var id = 0; id < 200; id++)
            Assert.InRange((NextCheck.AfterRead(id, Now, TimeSpan.FromHours(1), wishes) - Now).TotalMinutes, minutes, minutes * 1.1);

        static TimeSpan? Seconds(int? seconds) => seconds is { } given ? TimeSpan.FromSeconds(given) : null;
    }

    [Fact]
    public void SourcesAddedTogetherSpread()
    {
        var minutes = Enumerable.Range(0, 600).Select(id => (int)(NextCheck.AfterRead(id, Now, TimeSpan.FromHours(1), ScheduleHints.None) - Now).TotalMinutes);
        Assert.All(minutes.CountBy(minute => minute), pair => Assert.True(pair.Value < 200));
    }

    [Fact]
    public void ACrowdThatWasReadAtOnceIsSpreadOverTheWholeInterval()
    {
        var minutes = Enumerable.Range(0, 600).Select(id => (int)(NextCheck.AfterRead(id, Now, TimeSpan.FromHours(1), ScheduleHints.None,
            inCrowd: true) - Now).TotalMinutes).ToList();
        Assert.All(minutes.CountBy(minute => minute), pair => Assert.InRange(pair.Value, 1, 30));
        Assert.All(minutes, minute => Assert.InRange(minute, 5, 65));
        var hours = new ScheduleHints(FreshFor: TimeSpan.FromHours(2));
        Assert.All(Enumerable.Range(0, 600), id => Assert.True(NextCheck.AfterRead(id, Now, TimeSpan.FromHours(1), hours, inCrowd: true) >= Now.AddHours(2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(2400)]
    public void NoPauseIsLongerThanADayHoweverItComesAbout(double hours)
    {
        for (var id = 0; id < 300; id++)
        {
            Assert.InRange(NextCheck.AfterRead(id, Now, TimeSpan.FromHours(hours), ScheduleHints.None) - Now, NextCheck.Shortest, NextCheck.Longest);
            Assert.InRange(NextCheck.AfterRead(id, Now, TimeSpan.FromHours(hours), ScheduleHints.None, inCrowd: true) - Now, NextCheck.Shortest,
                NextCheck.Longest);
            Assert.InRange(NextCheck.AfterFailure(id, Now, (int)hours) - Now, NextCheck.Shortest, NextCheck.Longest);
        }
    }

    [Fact]
    public void RetryAfterIsNeverCutShort()
    {
        for (var id = 0; id < 500; id++)
            Assert.InRange((NextCheck.AfterRefusal(id, Now, TimeSpan.FromSeconds(3600), 1) - Now).TotalSeconds, 3600, 3700);
    }

    [Fact]
    public void HoursAndDaysToSkipAreSkipped()
    {
        var wishes = new ScheduleHints(SkipHours: 1 << 13 | 1 << 14, SkipDays: 1 << (int)DayOfWeek.Saturday);
        Assert.Equal(Now.AddMinutes(10), wishes.FirstAllowed(Now.AddMinutes(10)));
        Assert.Equal(Now.AddHours(3), wishes.FirstAllowed(Now.AddMinutes(70)));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), wishes.FirstAllowed(Now.AddDays(1)));
        var always = new ScheduleHints(SkipHours: (1 << 24) - 1);
        Assert.Equal(Now, always.FirstAllowed(Now));
    }
}
