using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.Tests.Reading;

public sealed class TimeBarTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void MarksStandWhereTheyCameAndTheLineIsOfReports()
    {
        var bar = TimeBar.Of([Mark(0, CoverageKind.Announcement), Mark(5, CoverageKind.Report), Mark(5.01, CoverageKind.Report), Mark(5, CoverageKind.Copy),
            Mark(10, CoverageKind.Report), Mark(20, CoverageKind.Copy)]);
        Assert.Equal([(0, false), (25, true), (25, false), (50, false), (100, false)], bar.Marks.Select(mark => (mark.Place, mark.IsFirstReport)));
        Assert.Equal(50, bar.Reported);
        Assert.Equal(3, bar.Counts[CoverageKind.Report]);
        Assert.Equal(TimeSpan.FromHours(20), bar.Span);
    }

    [Fact]
    public void WhatCameWithinAnHourIsNotSpreadOverTheLine()
    {
        var bar = TimeBar.Of([Mark(0, CoverageKind.Report), Mark(.5, CoverageKind.Report)]);
        Assert.Equal([0, 50], bar.Marks.Select(mark => mark.Place));
        Assert.Empty(TimeBar.Of([]).Marks);
    }

    private static CoverageMark Mark(double hours, CoverageKind kind) => new(Start.AddHours(hours), kind);
}
