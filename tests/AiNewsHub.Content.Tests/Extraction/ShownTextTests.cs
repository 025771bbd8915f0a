using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>Text that stands where markup or names would not have it.</summary>
public sealed class ShownTextTests
{
    private const string Prose =
        "<p>The cooperative opened its second workshop in the old mill on Monday, and hired eleven people who had repaired printers before it moved there.</p>";
    private const string Body = Prose + Prose + Prose + Prose;

    [Fact]
    public void StreamedPartsGoToTheirPlaces()
    {
        var text =
            Read("<main><h1>Mill</h1><p>It begins with the first part, which came at once and waited for the rest of the page to arrive.</p><template id='B:0'></template><p>It ends with the last part, which also came at once, though it stands below all that was sent later.</p></main>"
            + $"<div hidden id='S:0'>{Body}</div><script>$RC('B:0','S:0')</script>");
        Assert.True(text.IndexOf("first part", StringComparison.Ordinal) < text.IndexOf("second workshop", StringComparison.Ordinal));
        Assert.True(text.IndexOf("second workshop", StringComparison.Ordinal) < text.IndexOf("last part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div style='display:none' id='app'>")]
    [InlineData("<div hidden>")]
    public void WhatHoldsNearlyAllWordsIsNotHidden(string start) =>
        Assert.Contains("second workshop", Read($"<header><a href='/'>Paper</a></header>{start}<h1>Mill</h1>{Body}</div>"), StringComparison.Ordinal);

    [Fact]
    public void WhatIsHiddenBesideAnArticleIsNot() =>
        Assert.DoesNotContain("question",
            Read($"<article><h1>Mill</h1>{Body}</article><div hidden><p>A question that is only asked of those who leave, with many words in it, and some more.</p></div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("intro-header")]
    [InlineData("hero")]
    [InlineData("page-header")]
    [InlineData("article-banner")]
    public void AnIntroductionIsKeptWhateverItIsCalled(string name)
    {
        var text =
            Read($"<div class='page'><div class='{name}'><h1>Mill</h1><p>The workshop moves to the old mill, where the river drives the saw, and where rents are lower than in the town.</p></div><div class='content'>{Body}</div></div>");
        Assert.Contains("river drives", text, StringComparison.Ordinal);
        Assert.Contains("second workshop", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ContainersOfOneKindGoOnWithEachOther()
    {
        var text =
            Read($"<div><h1>Mill</h1><div class='article-body'>{Body}</div><div class='ad'>Advertisement</div><div class='article-body'><p>The last part tells what became of the old workshop, which is now let to a choir, and of its two cats and the saw.</p><p>They moved as well, and nobody misses the stairs that led up to the office above the yard.</p></div></div>");
        Assert.Contains("second workshop", text, StringComparison.Ordinal);
        Assert.Contains("two cats", text, StringComparison.Ordinal);
    }

    [Fact]
    public void QuestionsThatUnfoldAreText()
    {
        var faq = string.Concat(Enumerable.Range(1, 5)
            .Select(i => $"<div class='faq-item'><h3><button aria-expanded='false'>Where is door number {i} of the mill?</button></h3><div class='faq-answer' hidden><p>Behind the yard, where the carts stood, and up the stairs that are marked with a {i} in red.</p></div></div>"));
        var text = Read($"<main><h1>Visiting the mill</h1>{Prose}{faq}</main>");
        for (var i = 1; i <= 5; i++)
        {
            Assert.Contains($"door number {i}", text, StringComparison.Ordinal);
            Assert.Contains($"with a {i} in red", text, StringComparison.Ordinal);
        }
    }

    private static string Read(string body) => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang='en'><head><title>Mill</title></head><body>{body}</body></html>"),
        new PageContext(new Uri("https://paper.example/2026/mill-moves-to-the-river"))).Text;
}
