using System.Globalization;
using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Tests.Dates;

public sealed class DateValueTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00Z")]
    [InlineData("01 Jan 2004 19:48:21 +0200", "2004-01-01T17:48:21Z")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 31 Jun 2004 19:48:21 GMT", "2004-06-30T19:48:21Z")]
    [InlineData("Sun, 31 Dec 1999 23:59:60 GMT", "2000-01-01T00:00:00Z")]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T10:14:55.25+01:30", "2003-12-31T08:44:55.25Z")]
    [InlineData("2003-12-31t10:14:55-0800", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31 10:14", "2003-12-31T10:14:00Z")]
    [InlineData("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("2003-12", "2003-12-01T00:00:00Z")]
    [InlineData("2003", "2003-01-01T00:00:00Z")]
    [InlineData("2003-335", "2003-12-01T00:00:00Z")]
    [InlineData("20031231", "2003-12-31T00:00:00Z")]
    [InlineData("20031231101455", "2003-12-31T10:14:55Z")]
    [InlineData("1072865695", "2003-12-31T10:14:55Z")]
    [InlineData("1072865695000", "2003-12-31T10:14:55Z")]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z")]
    [InlineData("July 4, 2024 3:05 PM PDT", "2024-07-04T22:05:00Z")]
    [InlineData("4 July 2024", "2024-07-04T00:00:00Z")]
    [InlineData("12:30 AM, 4 July 2024", "2024-07-04T00:30:00Z")]
    [InlineData("jeu. 4 juil. 2024 15:05:00 +0200", "2024-07-04T13:05:00Z")]
    [InlineData("mardi 2 février 2021 à 09:00", "2021-02-02T09:00:00Z")]
    [InlineData("Do, 04 März 2021 10:00:00 MEZ", "2021-03-04T09:00:00Z")]
    [InlineData("lunes, 05 de agosto de 2024 10:00", "2024-08-05T10:00:00Z")]
    [InlineData("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z")]
    [InlineData("2004-05-28 오후 11:23:17", "2004-05-28T23:23:17Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z")]
    [InlineData("2024年3月5日 14:03", "2024-03-05T14:03:00Z")]
    [InlineData("31.12.2023 18:30", "2023-12-31T18:30:00Z")]
    [InlineData("12/31/2023 6:30 PM", "2023-12-31T18:30:00Z")]
    [InlineData("31/12/2023", "2023-12-31T00:00:00Z")]
    [InlineData("03-12-31", "2003-12-31T00:00:00Z")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("20031231T1014+0100", "2003-12-31T09:14:00Z")]
    [InlineData("mar, 03 mag 2016 10:00:00 +0200", "2016-05-03T08:00:00Z")]
    [InlineData("mar 03 mar 2020", "2020-03-03T00:00:00Z")]
    [InlineData("Mar 3, 2020 10:00 GMT", "2020-03-03T10:00:00Z")]
    [InlineData("ven, 15 aoû 2014 10:00:00 +0200", "2014-08-15T08:00:00Z")]
    [InlineData("mardi 3 janvier 2006 à 10h15", "2006-01-03T10:15:00Z")]
    [InlineData("3 janvier 2006 à 10 h 15", "2006-01-03T10:15:00Z")]
    [InlineData("2006年1月2日 15時04分", "2006-01-02T15:04:00Z")]
    [InlineData("2004년 5월 28일 13시 31분 15초", "2004-05-28T13:31:15Z")]
    [InlineData("Mon, 02 Jan 2006 15.04.05 GMT", "2006-01-02T15:04:05Z")]
    [InlineData("Mon, 02 Jan 2006 15:04:05 -0500 GMT", "2006-01-02T20:04:05Z")]
    [InlineData("Mon, 02 Jan 2006 15:04:05 GMT-0500", "2006-01-02T20:04:05Z")]
    public void DatesOfManyHabitsAreRead(string written, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), DateValue.Parse(written)?.ToUniversalTime());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("2003-13-40")]
    [InlineData("99999999999999999999")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void WhatIsNoDateIsNone(string? written) => Assert.Null(DateValue.Parse(written));

    [Fact]
    public void TheOffsetOfTheWriterIsKept() => Assert.Equal(TimeSpan.FromHours(2), DateValue.Parse("2024-07-04T15:05:00+02:00")?.Offset);
}
