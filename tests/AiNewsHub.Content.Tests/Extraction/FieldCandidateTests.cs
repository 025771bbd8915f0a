using System.Text;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Sites;

namespace AiNewsHub.Content.Tests.Extraction;

public sealed class FieldCandidateTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><title>A model for whales | Sea News</title><meta property="og:title" content="A model for whales">
        <meta property="og:site_name" content="Sea News"><meta property="og:image" content="/whale.jpg"><meta property="article:published_time" content="2026-03-02T08:00:00Z">
        <meta name="author" content="Sea News"><meta name="keywords" content="whales, models"><meta property="article:section" content="Science"><meta property="og:url" content="https://other.example/">
        <meta name="robots" content="max-snippet:80"><meta name="description" content="A laboratory has recorded whales for ten years and trained a model on it.">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"A model for whales","author":{"name":"Ada Smith"},"datePublished":"2026-03-01","dateModified":"2026-03-04","inLanguage":"en",
        "license":"https://creativecommons.org/licenses/by/4.0/","articleBody":"Short."}</script></head><body><article class="post-body"><h1>A model for whales</h1>
        <figure><img src="/whale.jpg"><figcaption>Photo: Jo Lens / CC BY 2.0</figcaption></figure>
        PARAGRAPHS<p>Source: <a href="https://tank.example/whales">Tank Weekly</a></p><p>This article was written with the assistance of AI.</p></article></body></html>
        """;

    [Fact]
    public void EveryFieldHasAWinnerWithItsPlaceAndReason()
    {
        var article = Read(null);
        foreach (var field in CandidateFields.All)
        {
            var told = article.Candidates.Where(witness => witness.Field == field).ToList();
            Assert.True(told.Exists(witness => witness.Believed), field);
            Assert.All(told, witness => Assert.False(string.IsNullOrEmpty(witness.Source) || string.IsNullOrEmpty(witness.Why), field));
        }
        Assert.All(article.Candidates, witness => Assert.True(CandidateFields.Place(witness.Field) >= 0, witness.Field));
    }

    [Fact]
    public void TheWinnersAreWhatTheArticleHas()
    {
        var article = Read(null);
        Assert.Equal(article.Title, Winner(article, "title"));
        Assert.Equal("Ada Smith", Winner(article, "byline"));
        Assert.Equal("2026-03-02T08:00:00+00:00", Winner(article, "published"));
        Assert.Equal("https://example.org/whales", Winner(article, "canonical"));
        Assert.Equal("CC-BY-4.0: https://creativecommons.org/licenses/by/4.0/", Winner(article, "licence"));
        Assert.Equal("Jo Lens / CC BY 2.0", Winner(article, "image_credit"));
    }

    [Fact]
    public void DoubtedWitnessesSayWhy()
    {
        var article = Read(null);
        Assert.Equal(CandidateReasons.Elsewhere, article.Candidates.Single(witness => witness is { Field: "canonical", Source: "meta og:url" }).Why);
        Assert.Equal(CandidateReasons.NeverAlone, article.Candidates.Single(witness => witness is { Field: "body", Source: "JSON-LD articleBody" }).Why);
        Assert.Equal(CandidateReasons.SaysTheSame, article.Candidates.Single(witness => witness is { Field: "title", Source: "meta og:title" }).Why);
        Assert.Contains(article.Candidates, witness => witness is { Field: "published", Source: "JSON-LD datePublished", Believed: false });
    }

    [Fact]
    public void ARuleForTheSiteComesFirst()
    {
        var article = Read(new SiteRule { Title = "h1", Author = ".nobody", Body = "article" });
        var titles = article.Candidates.Where(witness => witness.Field == "title").ToList();
        Assert.Equal(("site rule", CandidateReasons.SiteRule), (titles.Single(witness => witness.Believed).Source,
            titles.Single(witness => witness.Believed).Why));
        Assert.Equal("site rule", article.Candidates.Single(witness => witness is { Field: "body", Believed: true }).Source);
    }

    private static string Winner(ExtractedArticle article, string field) =>
        article.Candidates.Last(witness => witness.Field == field && witness.Believed).Value;

    private static ExtractedArticle Read(SiteRule? rule) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes(Page.Replace("PARAGRAPHS", string.Concat(Enumerable.Range(1, 8)
            .Select(i => $"<p>Paragraph {i} tells how the laboratory recorded the animals, trained the model and checked what it had learnt, at some length.</p>")), StringComparison.Ordinal)),
        new PageContext(new Uri("https://example.org/whales"), "text/html; charset=utf-8") { Rule = rule });
}
