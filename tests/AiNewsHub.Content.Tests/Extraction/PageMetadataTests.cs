using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>What pages say of themselves, in the many ways they do.</summary>
public sealed class PageMetadataTests
{
    [Theory]
    [InlineData("<p class='byline'>By <a href='/authors/jane'>Jane Doe</a> and <a href='/authors/john'>John Roe</a></p>", "Jane Doe, John Roe")]
    [InlineData("<p>Par Anne Dupont, envoyée spéciale</p>", "Anne Dupont")]
    [InlineData("<p>Von Karl von der Heide</p>", "Karl von der Heide")]
    [InlineData("<p>Ein Artikel von <b>Petra Klein</b> | 27.01.2022</p>", "Petra Klein")]
    [InlineData("<p>06.11.2023 13:30 von Olga</p>", "Olga")]
    [InlineData("<p>Aaron Smith | Senior Writer | July 2, 2025</p>", "Aaron Smith")]
    [InlineData("<div><a href='/profile/adam-stone'>Adam Stone</a></div>", "Adam Stone")]
    [InlineData("<main><aside><a rel='author' href='/x'>Julia Wong</a> and <a rel='author' href='/y'>Sam Levin</a></aside></main>", "Julia Wong, Sam Levin")]
    [InlineData("<div class='ArticleHeader_authorText__x1'>Pete Evans</div>", "Pete Evans")]
    [InlineData("<span class='author'>Lucas Nolan22</span>", "Lucas Nolan")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Todd\"}}</script><p class='author-name'>Todd Bates</p>", "Todd Bates")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Site Example\"}}</script><meta property='og:site_name' content='Site Example'><p class='author'>Jane Doe</p>", "Jane Doe")]
    [InlineData("<meta name='author' value='Mattias Geniar'>", "Mattias Geniar")]
    [InlineData("<p class='author'>Rob Ewas Edited by Betsy Byer</p>", "Rob Ewas")]
    [InlineData("<p>By Nathan Wells March 25, 2015</p>", "Nathan Wells")]
    [InlineData("<p>By the numbers: what the year has brought</p>", "")]
    [InlineData("<p>Von Sprachregeln, Genderpolitik und ganz normalem Deutsch</p>", "")]
    public void AuthorsAreFoundWhereverTheyStand(string part, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(part).Authors));

    [Theory]
    [InlineData("<p>duminică, 20 septembrie 2020</p>", "2020-09-20")]
    [InlineData("<p>Room 12 of 40, as it was seen on September. 3, 2020</p>", "2020-09-03")]
    [InlineData("<p>In 24 hours, between 2 and 3 o'clock, 5 of 7: 4 March 2021</p>", "2021-03-04")]
    [InlineData("<p>1/٣/٢٠ and 5 March 2021 at ١٠:٣٠</p>", "2021-03-05")]
    [InlineData("<meta property='article:published_time' content='الأربعاء، 07 أكتوبر 2020'>", "2020-10-07")]
    [InlineData("<meta property='article:published_time' content='2022-11-06T23:00:00Z'>", "2022-11-07")]
    [InlineData("<meta property='article:published_time' content='2022-11-06T22:41:09Z'>", "2022-11-06")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"He said \"no\" to it\",\"datePublished\": \"2020-10-26T18:10:00+01:00\"}</script>", "2020-10-26")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"url\":\"https://site.example/other\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"NewsArticle\",\"url\":\"https://site.example/news/model\",\"datePublished\":\"2021-02-03\"}]</script>", "2021-02-03")]
    public void DatesAreReadAsPrinted(string part, string expected) => Assert.Equal(expected, $"{Read(part).Published:yyyy-MM-dd}");

    [Theory]
    [InlineData("https://site.example/meldungen/29-10-2021", "2021-10-29")]
    [InlineData("https://site.example/2021/10/29/news", "2021-10-29")]
    public void DatesStandInAddresses(string address, string expected) =>
        Assert.Equal(expected, $"{ArticleExtractor.Extract("<p>Words.</p>"u8.ToArray(), new PageContext(new Uri(address))).Published:yyyy-MM-dd}");

    [Theory]
    [InlineData("<h1><span class='dachzeile'>Nach der Krise</span> <span>Autohäuser rechnen mit einem langsamen Anlauf</span></h1>",
        "Autohäuser rechnen mit einem langsamen Anlauf")]
    [InlineData("<h1><span class='ts-overline'>Abstand</span><span>: </span>Wie Firmen ihre Leute vor Ansteckung schützen</h1>",
        "Wie Firmen ihre Leute vor Ansteckung schützen")]
    [InlineData("<h1><span class='kicker'>Live</span> Talks</h1>", "Live Talks")]
    [InlineData("<title>Wärmepumpen im Altbau | site.example</title>", "Wärmepumpen im Altbau")]
    [InlineData("<meta property='og:title' content='Wie man eine Decke näht | Site'>", "Wie man eine Decke näht")]
    [InlineData("<meta property='og:title' content='site.example'><h1>Energiepreise im Winter</h1>", "Energiepreise im Winter")]
    [InlineData("<title>Silicon Diary: An open flow for small chips</title><h1>Silicon Diary</h1><h3 class='post-title entry-title'>An open flow for small chips</h3>", "An open flow for small chips")]
    [InlineData("<meta property='og:title' content='The Open Project: Better Student Papers'><h1>The Open Project:</h1>",
        "The Open Project: Better Student Papers")]
    public void TitlesAreTheHeadlineAlone(string page, string expected) =>
        Assert.Equal(expected,
            ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<!doctype html><meta charset='utf-8'>{page}<p>The company said on Monday that its new model runs on ordinary machines.</p>"), new PageContext(new Uri("https://site.example/news/model"))).Title);

    [Theory]
    [InlineData(1200, 630, "/a.jpg 1200")]
    [InlineData(210, 2000, "/a.jpg ")]
    [InlineData(32, 32, "/b.jpg ")]
    public void ThePictureIsTheStatedOneUnlessItIsTiny(int width, int height, string expected)
    {
        var article =
            Read($"<meta property='og:image' content='/a.jpg'><meta property='og:image:width' content='{width}'><meta property='og:image:height' content='{height}'><meta name='twitter:image' content='/b.jpg'>");
        Assert.Equal(expected, $"{article.ImageUrl?.AbsolutePath} {article.ImageWidth}");
    }

    private static ExtractedArticle Read(string part) =>
        ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<!doctype html><html><head><meta charset='utf-8'><title>A model for everyone</title></head><body><article><h1>A model for everyone</h1>{part}<p>The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much to serve.</p></article></body></html>"), new PageContext(new Uri("https://site.example/news/model")));
}
