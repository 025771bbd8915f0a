using System.Globalization;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Tests.Feeds;

namespace AiNewsHub.Content.Tests.Dates;

public sealed class ZoneTests
{
    [Theory]
    [InlineData("Mon, 14 Dec 2026 08:00:00 America/Los_Angeles", "2026-12-14T16:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 America/Los_Angeles", "2026-07-14T15:00:00Z")]
    [InlineData("2026-07-14 08:00 Europe/Paris", "2026-07-14T06:00:00Z")]
    [InlineData("2026-07-14T08:00:00[America/New_York]", "2026-07-14T12:00:00Z")]
    [InlineData("2026-07-14T08:00:00-07:00[America/New_York]", "2026-07-14T15:00:00Z")]
    [InlineData("2026-07-14 08:00 America/Argentina/Buenos_Aires", "2026-07-14T11:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 US/Pacific", "2026-07-14T15:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 Z+0200", "2026-07-14T06:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 (PDT)", "2026-07-14T15:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 Pacific Daylight Time", "2026-07-14T15:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 GMT+0200 (Central European Summer Time)", "2026-07-14T06:00:00Z")]
    [InlineData("14 July 2026 08:00 central european summer time", "2026-07-14T06:00:00Z")]
    [InlineData("14. Juli 2026 08:00 Mitteleuropäische Sommerzeit", "2026-07-14T06:00:00Z")]
    [InlineData("14 juillet 2026 08:00, heure de Paris", "2026-07-14T06:00:00Z")]
    [InlineData("14 July 2026 08:00 PT", "2026-07-14T15:00:00Z")]
    [InlineData("14 December 2026 08:00 PT", "2026-12-14T16:00:00Z")]
    [InlineData("Tue, 14 Jul 2026 08:00:00 IST", "2026-07-14T02:30:00Z")]
    public void ZonesAreReadByAnyName(string written, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), DateValue.Parse(written)?.ToUniversalTime());

    [Theory]
    [InlineData("IST", "India (+05:30)")]
    [InlineData("CST", "North America (-06:00)")]
    [InlineData("BST", "Britain in summer (+01:00)")]
    [InlineData("AST", "Canada (-04:00)")]
    [InlineData("XQZ", "not known")]
    [InlineData("Europe/Atlantis", "not known")]
    public void AZoneInDoubtIsAWarningOnce(string zone, string said) =>
        Assert.Contains(said, Assert.Single(WarningsOf($"08:00:00 {zone}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("08:00:00 GMT")]
    [InlineData("08:00:00 -0500 CST")]
    [InlineData("08:00 PM")]
    [InlineData("08:00:00 EDT")]
    public void AZoneThatSaysOneThingIsNone(string time) => Assert.Empty(WarningsOf(time));

    private static IReadOnlyList<string> WarningsOf(string time) => Feed.Read($"""
        <rss version="2.0"><channel><title>Lab notes</title><link>https://lab.example/</link>
        <item><title>One</title><pubDate>Tue, 14 Jul 2026 {time}</pubDate></item>
        <item><title>Two</title><pubDate>Mon, 13 Jul 2026 {time}</pubDate></item></channel></rss>
        """).Warnings;
}
