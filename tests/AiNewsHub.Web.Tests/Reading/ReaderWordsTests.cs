using System.Net;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Security;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.Extensions.Time.Testing;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>How instants, ranks and addresses are put into words for a reader.</summary>
public sealed class ReaderWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 13, 5, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("en", 0, "just now")]
    [InlineData("en", -600, "just now")]
    [InlineData("en", 59, "just now")]
    [InlineData("en", 60, "1 min ago")]
    [InlineData("en", 3_599, "59 min ago")]
    [InlineData("en", 3_600, "1 h ago")]
    [InlineData("en", 86_399, "23 h ago")]
    [InlineData("en", 86_400, "1 day ago")]
    [InlineData("en", 172_800, "2 days ago")]
    [InlineData("en", 604_799, "6 days ago")]
    [InlineData("en", 604_800, "16 Nov 2026")]
    public void AnInstantIsToldByHowLongAgoItWas(string language, int seconds, string expected)
    {
        using var _ = new InLanguage(language);
        Assert.Equal(expected, Dates().Ago(Now.AddSeconds(-seconds)));
    }

    [Theory]
    [InlineData("en", 30, "at once")]
    [InlineData("en", -30, "at once")]
    [InlineData("en", 60, "+1 min")]
    [InlineData("en", 3_600, "+1 h 00")]
    [InlineData("en", 11_100, "+3 h 05")]
    [InlineData("en", 86_400, "+1 d 0 h")]
    [InlineData("en", 187_200, "+2 d 4 h")]
    public void ADelayIsToldInItsLargestTwoUnits(string language, int seconds, string expected)
    {
        using var _ = new InLanguage(language);
        Assert.Equal(expected, Dates().Delay(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("en", "Monday 23 November 2026", "14:05", "23 Nov 2026, 14:05")]
    [InlineData("fr", "Lundi 23 novembre 2026", "14:05", "23 nov. 2026, 14\u202fh\u202f05")]
    public void ADayIsWrittenAsItsLanguageWritesIt(string language, string day, string column, string moment)
    {
        using var _ = new InLanguage(language);
        var dates = Dates();
        Assert.Equal(day, dates.LongDay(Now));
        Assert.Equal(column, dates.ClockInColumn(Now));
        Assert.Equal(moment, dates.Moment(Now).Replace('\u00a0', '\u202f').Replace(" h ", "\u202fh\u202f", StringComparison.Ordinal));
        Assert.EndsWith("14:05:00 (UTC+01:00)", dates.Exact(Now), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatMachinesReadIsTheSameInEveryZoneAndLanguage()
    {
        using var _ = new InLanguage("fr");
        Assert.Equal("2026-11-23T13:05:00Z", HubDates.Machine(Now.ToOffset(TimeSpan.FromHours(9))));
    }

    [Fact]
    public void TheHourIsThatOfTheHubsZoneInSummerToo()
    {
        using var _ = new InLanguage("en");
        Assert.Equal("15:05", Dates().Clock(new DateTimeOffset(2026, 7, 1, 13, 5, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void ATimeElementEscapesWhatItShows()
    {
        using var words = new StringWriter();
        new TimeElement("<b>", "\"&\"", "2026-11-23T13:05:00Z").WriteTo(words, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal("<time datetime=\"2026-11-23T13:05:00Z\" title=\"&quot;&amp;&quot;\">&lt;b&gt;</time>", words.ToString());
    }

    [Fact]
    public void ARankAddsUpToWhatItsPartsSayAndKeepsItsOrder()
    {
        RankPart[] older = [new("publishers", 2.345), new("freshness", 1_000)];
        RankPart[] newer = [new("publishers", 2.345), new("freshness", 1_001)];
        var (first, second) = (RankShown.Of(newer, Now.AddHours(-1), Now), RankShown.Of(older, Now.AddHours(-30), Now));
        Assert.Equal(first.Sum, first.Parts.Sum(part => part.Points));
        Assert.All(first.Parts, part => Assert.Equal(Math.Round(part.Points, 2), part.Points));
        Assert.NotEqual(first.Sum, second.Sum);
        Assert.Equal(["publishers", "freshness"], first.Parts.Select(part => part.Key));
    }

    [Theory]
    [InlineData(new[] { 1, 1, 2, 1 }, "11|2|1")]
    [InlineData(new[] { 1 }, "1")]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 3, 3, 3 }, "333")]
    public void AListIsCutWhereItsDayChanges(int[] items, string expected) =>
        Assert.Equal(expected, string.Join('|', items.ChunkBy(item => item).Select(chunk => string.Concat(chunk.Items))));

    [Fact]
    public void EveryKindOfTextHasANameOfItsOwnInAddresses()
    {
        var names = Enum.GetValues<ArticleKind>().Select(ListFilter.NameOf).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Matches("^[a-z-]+$", name));
    }

    [Fact]
    public void WhatIsNotSetIsNotInAnAddressAndTheRestIsEscaped()
    {
        Assert.Equal("/latest", ReaderLinks.WithQuery("/latest", ("a", null), ("b", "")));
        Assert.Equal("/s?q=a%26b%3Dc%20%23%C3%A9&x=1", ReaderLinks.WithQuery("/s", ("q", "a&b=c #é"), ("y", null), ("x", "1")));
        Assert.Equal("/latest?lang=fr&kind=press-release&before=1-2", new ListFilter("fr", null, ArticleKind.PressRelease).AddressOf("/latest", "1-2"));
    }

    [Theory]
    [InlineData("/en", "")]
    [InlineData("/hub/FR", "/hub")]
    [InlineData("/kitchen", "/kitchen")]
    [InlineData("/en/hub", "/en/hub")]
    [InlineData("", "")]
    public void APathIsTheSameWithoutItsLanguage(string path, string expected) => Assert.Equal(expected, LanguagePrefix.Without(path));

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.255.255", true)]
    [InlineData("10.1.0.0/16", "10.2.0.0", false)]
    [InlineData("10.1.2.3", "10.1.2.3", true)]
    [InlineData("10.1.2.3", "10.1.2.4", false)]
    [InlineData("::1", "::1", true)]
    [InlineData("2001:db8::/32", "2001:db8:1::1", true)]
    [InlineData("0.0.0.0/0", "203.0.113.7", true)]
    public void ASettingNamesAnAddressOrANetwork(string network, string address, bool inside) =>
        Assert.Equal(inside, NetworkText.Read(network).Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("10.1.0.0/33")]
    [InlineData("10.1.0.0/16/8")]
    [InlineData("2001:db8::/129")]
    public void WhatIsNoNetworkIsAWrongSetting(string network) =>
        Assert.Contains(network, Assert.Throws<WrongSettingException>(() => NetworkText.Read(network)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8::1", "2001:db8::ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void ASubscriberIsOneWhateverAddressOfItsNetworkItUses(string first, string second, bool same) =>
        Assert.Equal(same, ClientAddress.Of(IPAddress.Parse(first)) == ClientAddress.Of(IPAddress.Parse(second)));

    private static HubDates Dates() => new(new FakeTimeProvider(Now), Paris, new HubTexts(new()));
}
