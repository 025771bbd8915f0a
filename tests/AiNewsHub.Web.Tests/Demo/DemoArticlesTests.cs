using System.Text.RegularExpressions;
using AiNewsHub.Web.Demo;

namespace AiNewsHub.Web.Tests.Demo;

public sealed class DemoArticlesTests
{
    private static readonly IReadOnlyList<(DemoSite Site, DemoArticle Article)> Articles =
    [
        .. DemoSite.All.SelectMany(site => DemoArticleFile.Read(site, DateTimeOffset.UnixEpoch).Select(article => (site, article))),
    ];

    [Theory]
    [InlineData("Condor 2")]
    [InlineData("Brightforge")]
    [InlineData("Port-Sanson")]
    [InlineData("Cartwright")]
    [InlineData("Lantern")]
    [InlineData("Halcyon")]
    [InlineData("Quillon")]
    [InlineData("Leaky Exams")]
    [InlineData("Kiko")]
    [InlineData("Atelier Vox")]
    [InlineData("Valmont")]
    [InlineData("Skarvik")]
    [InlineData("Mosaic 3")]
    public void AnEventIsCoveredBySeveralSitesInBothLanguages(string name)
    {
        var coverage = Articles.Where(one => (one.Article.Title + one.Article.Deck + one.Article.Body).Contains(name, StringComparison.Ordinal)).ToList();
        Assert.True(coverage.Select(one => one.Site.Host).Distinct(StringComparer.Ordinal).Count() >= 2);
        Assert.Equal(["en", "fr"], coverage.Select(one => one.Site.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryOpenArticleIsOfAReadableLength() =>
        Assert.All(
            Articles.Where(one => one.Article.Access == DemoAccess.Open),
            one => Assert.InRange(one.Article.Body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 110, 350));

    [Fact]
    public void FrenchIsSetAsFrench() =>
        Assert.All(Articles.Where(one => one.Site.Language == "fr"), one => Assert.DoesNotMatch(
            new Regex("""['"]| [;:!?»%]|« |\d \d{3}\b""", RegexOptions.NonBacktracking),
            string.Join('\n', one.Article.Title, one.Article.Deck, one.Article.Body, one.Article.ImageCredit)));

    [Fact]
    public void EnglishHasCurlyQuotes() =>
        Assert.All(Articles.Where(one => one.Site.Language == "en"), one => Assert.DoesNotMatch(
            new Regex("['\"]", RegexOptions.NonBacktracking), string.Join('\n', one.Article.Title, one.Article.Deck, one.Article.Body)));

    [Fact]
    public void NoTextNamesADayThatTheClockCouldContradict() =>
        Assert.All(Articles, one => Assert.DoesNotMatch(
            new Regex(@"\b(Monday|Tuesday|Wednesday|Thursday|Saturday|lundi|mardi|mercredi|jeudi|samedi)\b",
                RegexOptions.NonBacktracking | RegexOptions.IgnoreCase),
            one.Article.Body));

    [Fact]
    public void ARewriteNamesAnArticleThatIsOlder()
    {
        var rewrites = Articles.Where(one => one.Article.Via is not null).ToList();
        Assert.NotEmpty(rewrites);
        Assert.All(rewrites, rewrite =>
        {
            var (_, origin) = Assert.Single(Articles, one => one.Site.Address(one.Article.Path) == rewrite.Article.Via!.Url);
            Assert.True(origin.Published < rewrite.Article.Published);
        });
    }

    [Fact]
    public void SeveralPicturesHaveACredit() => Assert.True(Articles.Count(one => one.Article.ImageCredit is not null) >= 5);
}
