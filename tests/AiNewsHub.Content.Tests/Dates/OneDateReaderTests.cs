using System.Globalization;
using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Sites;

namespace AiNewsHub.Content.Tests.Dates;

/// <summary>A date in words is the same one in a feed, on a page, in a list and by the rule of a site.</summary>
public sealed class OneDateReaderTests
{
    private static readonly Uri _address = new("https://lab.example/news/1");

    [Theory]
    [InlineData("en", "March 15, 2024 3:05 PM", "2024-03-15T15:05:00Z")]
    [InlineData("en", "March 15, 2024 3:05 p. m. EST", "2024-03-15T20:05:00Z")]
    [InlineData("en", "15 Jul 2024 10:00 Europe/Paris", "2024-07-15T08:00:00Z")]
    [InlineData("en", "15 July 2024 10:00 Eastern Time", "2024-07-15T14:00:00Z")]
    [InlineData("en", "15 January 2024 10:00 Eastern Time", "2024-01-15T15:00:00Z")]
    [InlineData("en", "3/4/2024", "2024-03-04")]
    [InlineData("en-GB", "3/4/2024", "2024-04-03")]
    [InlineData("fr", "3/4/2024", "2024-04-03")]
    [InlineData("fr", "vendredi 15 mars 2024 à 14h30", "2024-03-15T14:30:00Z")]
    [InlineData("de", "15. Jänner 2024, 09:30 Uhr", "2024-01-15T09:30:00Z")]
    [InlineData("es", "15 de septiembre de 2024", "2024-09-15")]
    [InlineData("ca", "15 de febrer de 2024", "2024-02-15")]
    [InlineData("ca", "15 d’abril de 2024", "2024-04-15")]
    [InlineData("gl", "15 de xaneiro de 2024", "2024-01-15")]
    [InlineData("eu", "2024ko martxoaren 15", "2024-03-15")]
    [InlineData("it", "15 maggio 2024", "2024-05-15")]
    [InlineData("pt", "15 de março de 2024", "2024-03-15")]
    [InlineData("ro", "15 ianuarie 2024", "2024-01-15")]
    [InlineData("nl", "15 maart 2024", "2024-03-15")]
    [InlineData("sv", "15 augusti 2024", "2024-08-15")]
    [InlineData("da", "15. marts 2024", "2024-03-15")]
    [InlineData("no", "15. desember 2024", "2024-12-15")]
    [InlineData("is", "15. júní 2024", "2024-06-15")]
    [InlineData("fi", "15. maaliskuuta 2024", "2024-03-15")]
    [InlineData("et", "15. märts 2024", "2024-03-15")]
    [InlineData("lv", "2024. gada 15. martā", "2024-03-15")]
    [InlineData("lt", "2024 m. kovo 15 d.", "2024-03-15")]
    [InlineData("pl", "15 października 2024", "2024-10-15")]
    [InlineData("pl", "15 listopada 2024", "2024-11-15")]
    [InlineData("cs", "15. září 2024", "2024-09-15")]
    [InlineData("cs", "15. listopadu 2024", "2024-11-15")]
    [InlineData("sk", "15. júla 2024", "2024-07-15")]
    [InlineData("sl", "15. januarja 2024", "2024-01-15")]
    [InlineData("hr", "15. ožujka 2024", "2024-03-15")]
    [InlineData("hr", "15. listopada 2024.", "2024-10-15")]
    [InlineData("sr", "15. март 2024.", "2024-03-15")]
    [InlineData("mk", "15 јуни 2024", "2024-06-15")]
    [InlineData("bg", "15 февруари 2024 г.", "2024-02-15")]
    [InlineData("ru", "15 июля 2024, 18:30", "2024-07-15T18:30:00Z")]
    [InlineData("uk", "15 березня 2024", "2024-03-15")]
    [InlineData("be", "15 снежня 2024", "2024-12-15")]
    [InlineData("hu", "2024. március 15.", "2024-03-15")]
    [InlineData("sq", "15 shkurt 2024", "2024-02-15")]
    [InlineData("tr", "15 Ağustos 2024", "2024-08-15")]
    [InlineData("az", "15 sentyabr 2024", "2024-09-15")]
    [InlineData("el", "15 Μαΐου 2024, 3:05 μ.μ.", "2024-05-15T15:05:00Z")]
    [InlineData("ar", "15 مارس 2024", "2024-03-15")]
    [InlineData("ar", "١٥ مارس ٢٠٢٤", "2024-03-15")]
    [InlineData("ar", "15 كانون الثاني 2024", "2024-01-15")]
    [InlineData("ar", "15 آذار/مارس 2024", "2024-03-15")]
    [InlineData("ar", "1 رمضان 1445", "2024-03-11")]
    [InlineData("fa", "۲۵ اسفند ۱۴۰۲", "2024-03-15")]
    [InlineData("fa", "15 فوریه 2024", "2024-02-15")]
    [InlineData("ur", "15 اگست 2024", "2024-08-15")]
    [InlineData("he", "15 במרץ 2024", "2024-03-15")]
    [InlineData("hi", "15 मार्च 2024", "2024-03-15")]
    [InlineData("bn", "১৫ মার্চ ২০২৪", "2024-03-15")]
    [InlineData("ta", "15 மார்ச் 2024", "2024-03-15")]
    [InlineData("th", "15 มีนาคม 2567", "2024-03-15")]
    [InlineData("th", "15 ม.ค. 2567", "2024-01-15")]
    [InlineData("th", "15 มี.ค. 2567", "2024-03-15")]
    [InlineData("vi", "15 tháng 3 năm 2024", "2024-03-15")]
    [InlineData("id", "15 Agustus 2024", "2024-08-15")]
    [InlineData("ms", "15 Mac 2024", "2024-03-15")]
    [InlineData("sw", "15 Machi 2024", "2024-03-15")]
    [InlineData("tl", "15 Hulyo 2024", "2024-07-15")]
    [InlineData("ja", "2024年3月15日 午後3時05分", "2024-03-15T15:05:00Z")]
    [InlineData("ja", "令和6年3月15日", "2024-03-15")]
    [InlineData("ja", "令和元年5月15日", "2019-05-15")]
    [InlineData("zh-TW", "民國113年3月15日", "2024-03-15")]
    [InlineData("zh", "2024年3月15日 下午3:05", "2024-03-15T15:05:00Z")]
    [InlineData("ko", "2024. 3. 15. 오후 3:05", "2024-03-15T15:05:00Z")]
    [InlineData("ko", "2024년 3월 15일", "2024-03-15")]
    public void ADateIsTheSameWhereverItStands(string language, string written, string expected)
    {
        var instant = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var found = new Dictionary<string, DateTimeOffset?>
        {
            ["feed"] = InFeed(language, written),
            ["page"] = OnPage(language, written),
            ["list"] = InList(language, written),
            ["site rule"] = ByRule(language, written),
        };
        Assert.All(found, pair => Assert.Equal((pair.Key, instant.UtcDateTime), (pair.Key, pair.Value?.UtcDateTime)));
    }

    private static DateTimeOffset? InFeed(string language, string written)
    {
        var feed = $"""
            <rss version="2.0"><channel><title>Lab</title><language>{language}</language>
            <item><title>One</title><link>{_address}</link><pubDate>{written}</pubDate></item></channel></rss>
            """;
        return Assert.Single(FeedParser.Parse(Encoding.UTF8.GetBytes(feed), new FeedContext()).Feed!.Items).Published;
    }

    private static DateTimeOffset? OnPage(string language, string written) => Extract(Page(language, $"<time>{written}</time>"), "{}");

    private static DateTimeOffset? ByRule(string language, string written) =>
        Extract(Page(language, $"<b class='when'>{written}</b>"), """{"lab.example":{"date":"b.when"}}""");

    private static DateTimeOffset? InList(string language, string written)
    {
        var page = $"""
            <html lang="{language}"><body><div class=n><i>{written}</i> <a href=/a/1>A model that reads letters</a></div>
            <div class=n><i>{written}</i> <a href=/a/2>Another model that writes them</a></div></body></html>
            """;
        return HtmlList.Read(page, _address, new HtmlListRules { Item = "div.n" }).Items[0].Published;
    }

    private static string Page(string language, string date) => $"""
        <html lang="{language}"><head><meta charset="utf-8"><title>One</title></head><body><article><h1>One</h1>{date}
        <p>The laboratory has shown a model that reads letters, and told how it was made and by whom it may be used.</p></article></body></html>
        """;

    private static DateTimeOffset? Extract(string html, string rules) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes(html),
        new PageContext(_address) { Rule = SiteRuleBook.Read(rules).Book!.Find("lab.example") }).Published;
}
