using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>What of a page is the article's own text.</summary>
public sealed class ArticleBodyTests
{
    private const string Prose =
        "<p>The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much to serve. Analysts had expected less, and the shares rose.</p>";
    private const string Long = Prose + Prose + Prose + Prose + Prose;

    [Theory]
    [InlineData("<p>Sign up to our newsletter and get the week in AI delivered to your inbox.</p>")]
    [InlineData("<p>Abonnez-vous à notre newsletter pour ne rien manquer de l’actualité.</p>")]
    [InlineData("<p>Follow us on Twitter and Facebook for more.</p>")]
    [InlineData("<p>Download our news app for iOS and Android.</p>")]
    [InlineData("<p>This article is the copyrighted property of the site; written permission must be obtained before reprint.</p>")]
    [InlineData("<p>Dieser Beitrag enthält Affiliate-Links.</p>")]
    [InlineData("<div class='post-author__bio'>Jane writes about chips, and lives in a small town by the sea with two cats.</div>")]
    [InlineData("<section class='teaser'><a href='/other'><h3>Another story on a rival’s model</h3></a><span>It is out.</span></section>")]
    [InlineData("<div><div class='item'><h4><a href='/1'>First other headline here</a></h4></div><div class='item'><h4><a href='/2'>Second other headline here</a></h4></div><div class='item'><h4><a href='/3'>Third other headline here</a></h4></div></div>")]
    [InlineData("<p><a href='/other'>Read how its rival answered last week</a></p>")]
    [InlineData("<p>À lire aussi : <a href='/autre'>Le rival répond</a></p>")]
    [InlineData("<h3>About the author</h3><p>She writes about chips and has done so for many years.</p>")]
    [InlineData("<h2>Zum Weiterlesen:</h2><ul><li><a href='/1'>Buch eins</a></li></ul>")]
    [InlineData("<p>Published <time>23 May 2026, 21:03 UTC</time> in Measurements</p>")]
    [InlineData("<p>Mis à jour le 3 mai 2026 à 10h12 dans Intelligence artificielle</p>")]
    public void WhatAccompaniesAnArticleIsLeftOut(string furniture)
    {
        var article = Read($"<article><h1>Model</h1><div class='body'>{Long}{furniture}</div></article>");
        Assert.Equal(5, article.Text.Split('\n').Length);
        Assert.DoesNotContain("other", article.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>What it costs</h2><p>Half as much.</p>")]
    [InlineData("<p>Published in 2019 in a journal of the trade, it said little.</p>")]
    [InlineData("<p>Monday in Paris</p>")]
    [InlineData("<ul><li>It is small.</li><li>It is fast, as <a href='https://lab.example/paper'>the paper</a> shows.</li></ul>")]
    [InlineData("<blockquote><p>We did not expect this.</p></blockquote>")]
    [InlineData("<pre><code>pip install model</code></pre>")]
    [InlineData("<table><thead><tr><th>Model</th><th>Score</th></tr></thead><tbody><tr><td>Ours</td><td>91</td></tr></tbody></table>")]
    public void WhatAnArticleIsMadeOfIsKept(string part)
    {
        var article = Read($"<article><h1>Model</h1><div class='body'>{Long}{part}{Prose}</div></article>");
        var words = string.Concat(part.Split('<').Select(piece => piece[(piece.IndexOf('>', StringComparison.Ordinal) + 1)..]))
            .Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(words, article.Text.Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ACaptionIsShownWithTheArticleAndIsNoPartOfItsText()
    {
        var article =
            Read($"<article><h1>Model</h1><div class='body'>{Prose}<figure><img src='a.jpg' width='900' height='600'><figcaption>The engineers at work. Photo: Jane Doe</figcaption></figure>{Long}</div></article>");
        Assert.Contains("<figcaption>The engineers at work.", article.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("engineers", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AFormulaKeepsItsLetters() =>
        Assert.Contains("grows with n2 at most",
            Read($"<article><h1>Model</h1>{Long}<p>Its time grows with <math><msup><mi>n</mi><mn>2</mn></msup></math> at most, they say.</p></article>").Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<div id='cookie-banner'><p>We use cookies and similar things, to measure, to show you what you may like, and so that our partners can do the same on other sites.</p><p>You may change your mind, at any time, on the page about cookies, which is linked at the foot of each page.</p></div>")]
    [InlineData("<form action='/news'><label><input type='email' name='email'>I agree that the publisher sends me letters, on what it does, what it writes, and what it sells, and know that I may end that at any time.</label></form>")]
    public void AQuestionDoesNotStandForAShortArticle(string question)
    {
        var article = Read($"<div class='page'><div class='post hentry'><h1>Hearing</h1><p>The hearing is in May, says the court.</p></div></div>{question}");
        Assert.Contains("The hearing is in May", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("partners", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("publisher", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheStandfirstComesFirst()
    {
        var article =
            Read($"<div class='head'><h1>Model runs anywhere</h1><div class='teaser-text' itemprop='description'><p>A lab has shown a model that needs no server, and says what it costs.</p></div></div><div class='article-body'>{Long}</div>");
        Assert.StartsWith("A lab has shown a model", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class='accordion-content' style='display:none'>")]
    [InlineData("<div role='region' style='display:none'>")]
    [InlineData("<div class='ck-widget row'>")]
    [InlineData("<div class='elementor-widget'>")]
    [InlineData("<article class='newsletter-content'>")]
    public void WordsInUnfoldedAndOddlyNamedPartsAreKept(string start)
    {
        var article =
            Read($"<main><h1>Model</h1>{Prose}{start}{Long}<p>It ends well, they say, and here.</p>{(start[1] == 'a' ? "</article>" : "</div>")}</main>");
        Assert.Contains("It ends well", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<meta property='og:type' content='article'>")]
    public void RowsOfCardsAreAListing(string head)
    {
        var cards = string.Concat(Enumerable.Range(1, 12)
            .Select(n => $"<div class='card'><b><a href='/models/{n}'>Model number {n}</a></b><span>{n * 7} billion weights, free.</span></div>"));
        var article =
            ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<title>Models</title>{head}<main><h1>Models</h1><p>All models that we know.</p><div>{cards}</div></main>"), new PageContext(new Uri("https://site.example/models")));
        Assert.Equal(PageKind.Listing, article.Kind);
        Assert.Contains("Model number 12", article.Text, StringComparison.Ordinal);
    }

    private static ExtractedArticle Read(string body) =>
        ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Model runs anywhere</title></head><body>{body}</body></html>"), new PageContext(new Uri("https://site.example/news/model")));
}
