using AiNewsHub.Core.Sources.Schedule;

namespace AiNewsHub.Core.Tests.Scheduling;

public sealed class SilenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(24, 10)]
    [InlineData(7 * 24, 70)]
    [InlineData(31 * 24, 90)]
    [InlineData(400 * 24, 90)]
    public void ItIsMeasuredByTheSourcesOwnRhythmAndNeverMoreThanAQuarter(double hoursBetween, double days) =>
        Assert.Equal(days, StaleAfter(Enumerable.Range(0, 15).Select(i => Now.AddHours(-i * hoursBetween))), 1);

    [Fact]
    public void OneLongGapLongAgoExcusesNoSecondOne()
    {
        var afterAYearOff = Enumerable.Range(0, 18).Select(i => Now.AddDays(-i)).Append(Now.AddDays(-400));
        Assert.Equal(10, StaleAfter(afterAYearOff), 1);
    }

    [Fact]
    public void PausesThatComeAgainAndAgainArePartOfTheRhythm()
    {
        // Five issues in a week, then three weeks of rest.
        var seasons = Enumerable.Range(0, 40).Select(i => Now.AddDays(-(i / 5 * 28) - (i % 5)));
        Assert.Equal(72, StaleAfter(seasons), 1);
    }

    [Fact]
    public void AFewEntriesHaveNoRhythmYetButAnEnd()
    {
        Assert.Equal(new Silence(Now.AddDays(-1), Silence.Longest), Silence.Of([Now.AddDays(-1)], Now));
        Assert.Null(Silence.Of([], Now));
        Assert.Null(Silence.Of([Now.AddDays(1)], Now));
    }

    [Fact]
    public void WhatComesOutTogetherIsOneSignOfLife() =>
        Assert.True(StaleAfter(Enumerable.Range(0, 150).Select(n => Now.AddDays(-30 * (n / 50)).AddMinutes(-(n % 50)))) > 30);

    private static double StaleAfter(IEnumerable<DateTimeOffset> published) => Silence.Of(published, Now)!.StaleAfter.TotalDays;
}
