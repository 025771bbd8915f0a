using System.Globalization;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Tests.Feeds;

namespace AiNewsHub.Content.Tests.Dates;

/// <summary>Days and hours at the edges of what there is, and what only looks like a date.</summary>
public sealed class DateLimitsTests
{
    [Theory]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("2023-02-29", "2023-02-28T00:00:00Z")]
    [InlineData("29 February 2100", "2100-02-28T00:00:00Z")]
    [InlineData("2024-366", "2024-12-31T00:00:00Z")]
    [InlineData("2023-366", null)]
    [InlineData("2024-000", null)]
    [InlineData("2024-367", null)]
    [InlineData("2024-12-32", null)]
    [InlineData("2024-00-10", null)]
    [InlineData("2024-10-00", null)]
    [InlineData("32 January 2024", null)]
    [InlineData("0 January 2024", null)]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T24:00:00Z", null)]
    public void ADayThatDoesNotExistIsItsMonthsLastOrNone(string written, string? instant) => AssertInstant(instant, written);

    [Theory]
    [InlineData("2024-03-05T00:00:00Z", "2024-03-05T00:00:00Z")]
    [InlineData("2024-03-05T23:59:60Z", "2024-03-06T00:00:00Z")]
    [InlineData("2024-03-05T25:00:00Z", null)]
    [InlineData("2024-03-05T10:60:00Z", null)]
    [InlineData("2024-03-05T10:00:61Z", null)]
    [InlineData("2024-03-05T10:00:00.1234567Z", "2024-03-05T10:00:00.1234567Z")]
    [InlineData("2024-03-05T10:00:00.123456789123Z", "2024-03-05T10:00:00.1234567Z")]
    [InlineData("2024-03-05T10:00:00,5Z", "2024-03-05T10:00:00.5Z")]
    [InlineData("2024-03-05T10:00+14:00", "2024-03-04T20:00:00Z")]
    [InlineData("2024-03-05T10:00-12:00", "2024-03-05T22:00:00Z")]
    [InlineData("5 March 2024 12:00 AM", "2024-03-05T00:00:00Z")]
    [InlineData("5 March 2024 12:00 PM", "2024-03-05T12:00:00Z")]
    [InlineData("5 March 2024 11:59 PM", "2024-03-05T23:59:00Z")]
    [InlineData("5 March 2024 15:00 PM", "2024-03-05T15:00:00Z")]
    public void AnHourThatDoesNotExistMakesNoDate(string written, string? instant) => AssertInstant(instant, written);

    [Theory]
    [InlineData("Tue, 05 Mar 69 10:00:00 GMT", "2069-03-05T10:00:00Z")]
    [InlineData("Tue, 05 Mar 70 10:00:00 GMT", "1970-03-05T10:00:00Z")]
    [InlineData("Tue, 05 Mar 99 10:00:00 GMT", "1999-03-05T10:00:00Z")]
    [InlineData("Tue, 05 Mar 124 10:00:00 GMT", "2024-03-05T10:00:00Z")]
    [InlineData("Wrongday, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00Z")]
    [InlineData("Mon, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00Z")]
    [InlineData("  Tue, 05 Mar 2024 10:00:00 GMT\r\n", "2024-03-05T10:00:00Z")]
    [InlineData("Tue,05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00Z")]
    [InlineData("tue, 05 mar 2024 10:00:00 gmt", "2024-03-05T10:00:00Z")]
    [InlineData("05-Mar-2024 10:00:00", "2024-03-05T10:00:00Z")]
    [InlineData("March 5th, 2024", "2024-03-05T00:00:00Z")]
    [InlineData("5th of March 2024", "2024-03-05T00:00:00Z")]
    [InlineData("March 2024", "2024-03-01T00:00:00Z")]
    [InlineData("1er janvier 2024", "2024-01-01T00:00:00Z")]
    [InlineData("0", null)]
    [InlineData("12", null)]
    [InlineData("March", null)]
    [InlineData("Tuesday", null)]
    [InlineData("10:00", null)]
    [InlineData("version 1.2", null)]
    [InlineData("2023366", null)]
    [InlineData("192.168.100.200", null)]
    [InlineData("+1 555 123 4567", null)]
    [InlineData("null", null)]
    [InlineData("undefined", null)]
    [InlineData("Invalid Date", null)]
    public void WhatProgramsWriteIsReadOrIsNoDate(string written, string? instant) => AssertInstant(instant, written);

    [Theory]
    [InlineData("3/4/2026", "en-US", 4)]
    [InlineData("3/4/2026", "en-CA", 4)]
    [InlineData("3/4/2026", "en", 4)]
    [InlineData("3/4/2026", "en-GB", 3)]
    [InlineData("3/4/2026", "de", 3)]
    [InlineData("3.4.2026", "en-US", 3)]
    [InlineData("13/4/2026", "en-US", 13)]
    [InlineData("4/13/2026", "de", 13)]
    [InlineData("2026/4/3", "en-US", 3)]
    public void WhichNumberIsTheMonthIsACustom(string written, string language, int day) =>
        Assert.Equal(day, Assert.Single(Items(language, written)).Published?.Day);

    [Fact]
    public void NothingThrowsWhateverIsWritten()
    {
        const string letters = "0123456789 -:/.,+TZapm年월Маé()'\u0660\u0966";
        var random = new Random(9);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)]));
            _ = DateValue.Parse(text);
        }
    }

    [Fact]
    public void ADayWrittenByThisProgramIsReadBackInEveryForm()
    {
        var random = new Random(4);
        string[] forms = ["r", "o", "u", "s", "yyyy-MM-dd HH:mm:ss", "yyyyMMddHHmmss", "d MMMM yyyy HH:mm:ss", "MMMM d, yyyy h:mm:ss tt",
            "dd.MM.yyyy HH:mm:ss"];
        for (var run = 0; run < 400; run++)
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(random.NextInt64(820_454_400, 2_000_000_000));
            foreach (var form in forms)
            {
                var written = instant.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
                Assert.True(DateValue.Parse(written) == instant, $"{written} is {DateValue.Parse(written):o}");
            }
        }
    }

    private static IReadOnlyList<ParsedItem> Items(string language, string written) => Feed.Read($"""
        <rss version="2.0"><channel><title>Lab notes</title><language>{language}</language><link>https://lab.example/</link>
        <item><title>One</title><pubDate>{written}</pubDate></item></channel></rss>
        """).Items;

    private static void AssertInstant(string? instant, string written) => Assert.Equal(
        instant is null ? null : DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), DateValue.Parse(written)?.ToUniversalTime());
}
