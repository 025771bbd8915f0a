using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>Pages made to cost time, memory or stack. Each takes a second or two; what grows with the square of the input takes minutes.</summary>
public sealed class HardPageTests
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<my-element>", 100_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<svg><g>", 100_000)]
    [InlineData("<!-- x --", 300_000)]
    [InlineData("<div title='", 300_000)]
    [InlineData("<script><!-- <script>", 100_000)]
    [InlineData("<base href='//x'>", 50_000)]
    [InlineData("a<br>", 2_000_000)]
    [InlineData("<", 10_000_000)]
    [InlineData("<p>Words, and more words, in a paragraph of some length, with <a href='/x'>a link</a>.</p>", 110_000)]
    [InlineData("<table><tr><td>word, word</td><td>2</td></tr></table>", 150_000)]
    public async Task HugeAndDeepPagesCostBoundedTime(string part, int times)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times)) + "end");
        var read = Task.Run(() => ArticleExtractor.Extract(page, new PageContext(new Uri("https://site.example/page"))), TestContext.Current.CancellationToken);
        var article = await read.WaitAsync(_most, TestContext.Current.CancellationToken);
        Assert.NotNull(article.Text);
    }

    [Fact]
    public void APageOfTooManyElementsIsReadInPartAndSaysSo()
    {
        var page = string.Concat(Enumerable.Repeat("<p>Words, and more words, in a paragraph of some length, and with commas.</p>", 70_000));
        var article = ArticleExtractor.Extract(Encoding.UTF8.GetBytes(page), new PageContext());
        Assert.StartsWith("Words, and more words", article.Text, StringComparison.Ordinal);
        Assert.Contains("60,000", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>var a = '<p>not shown</p>';</script>")]
    [InlineData("<script>document.write('<!-- <script>x</script> -->');</script>")]
    [InlineData("<style>p::after { content: '<p>not shown</p>' }</style>")]
    [InlineData("<noscript><p>not shown</p></noscript>")]
    [InlineData("<svg><title>not shown</title><svg></svg></svg>")]
    [InlineData("<!-- <p>not shown</p> -->")]
    [InlineData("<iframe><p>not shown</p></iframe>")]
    [InlineData("<div title='<script>'></div>")]
    [InlineData("<div title=\"a > <svg>\"></div>")]
    public void WhatIsNeverShownIsCutAndNothingElse(string part)
    {
        const string Prose =
            "<p>The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much to serve.</p>";
        var article = ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<article><h1>Model</h1>{Prose}{part}{Prose}<p>The end of it all.</p></article>"),
            new PageContext());
        Assert.Equal(3, article.Text.Split('\n').Length);
        Assert.EndsWith("The end of it all.", article.Text, StringComparison.Ordinal);
    }
}
