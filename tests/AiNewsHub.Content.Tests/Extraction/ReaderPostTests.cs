using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>Readers' words: below an article they are no text, in a thread they are all of it.</summary>
public sealed class ReaderPostTests
{
    private const string Prose =
        "<p>The cooperative opened its second workshop in the old mill on Monday, and hired eleven people who had repaired printers before it moved there.</p>";
    private const string Words = "Honestly the old place was better, we could park there and nobody minded the noise of the big saw.";

    public static TheoryData<string, string> Comments => new()
    {
        { "details",
            "<details open><summary>pine4<small>Posted 3 Mar 2026 10:1{0}</small></summary><div>{1}</div><form><input type='submit' value='Reply to this'></form></details>" },
        { "section", "<section class='k9'><header>pine{0} wrote on 3 Mar 2026</header><p>{1}</p><a href='#r'>Reply</a></section>" },
        { "div", "<div class='k9'><b>pine{0}</b> <span>3 Mar 2026</span><div>{1}</div><button>Antworten</button></div>" },
        { "article", "<article class='k9'><h4>pine{0}</h4><time>3 mars 2026</time><p>{1}</p><a href='#r'>Répondre</a></article>" },
        { "aside", "<aside class='reactions-item'><div>pine{0}, 3 Mar 2026</div><p>{1}</p></aside>" },
        { "list", "<li class='thread-item'><div>pine{0}</div><div>vor 3 Std</div><p>{1}</p></li>" },
    };

    [Theory]
    [MemberData(nameof(Comments))]
    public void CommentsOfAnyMarkupAreNoText(string kind, string comment)
    {
        foreach (var paragraphs in (int[])[2, 9])
        {
            var article = Read($"<div class='column'><h1>The mill at work</h1><div class='x'>{Repeat(Prose, paragraphs)}</div><hr>{Many(comment, 14)}</div>");
            Assert.Equal(PageKind.Article, article.Kind);
            Assert.True(paragraphs == Count(article.Text, "second workshop"), kind);
            Assert.DoesNotContain("parked", article.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("nobody minded", article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void CommentsWithinEachOtherOrInTheArticleAreNoText()
    {
        var nested = string.Concat(Enumerable.Range(0, 6).Select(i => $"<div class='n'><p>pine{i}, 3 Mar 2026</p><p>{Words}</p><a href='#r'>Reply</a>"))
            + Repeat("</div>", 6);
        Assert.DoesNotContain("nobody minded", Read($"<h1>The mill at work</h1><div>{Repeat(Prose, 4)}{nested}</div>").Text, StringComparison.Ordinal);
    }

    /// <summary>The words that posts offer stand in articles too, in sentences and by themselves.</summary>
    [Theory]
    [InlineData("<p>The town counted its looms last year, according to a <a href='/a'>report</a> that its council has asked for.</p>")]
    [InlineData("<div><a href='/wrong'>Signaler une erreur</a></div><p>The town counted its looms last year, as its council had asked for.</p>")]
    [InlineData("<p>The town counted its looms last year. The minister sent a <a href='/b'>reply</a> to those who had asked for it.</p>")]
    public void WhatAPageSaysOfReportsIsNoPost(string part) =>
        Assert.Equal(3, Count(Read($"<h1>The mill at work</h1><div>{Prose}{Prose}{part}{Prose}{part}{Prose}{part}</div>").Text, "counted its looms"));

    [Fact]
    public void DatedSectionsOfALayoutAreNoPosts()
    {
        var section =
            "<div class='text'><h3>202{0}: the looms</h3><p>In that year the town bought looms for the mill, and eleven people came to work there.</p></div>";
        var article = Read($"<h1>The mill at work</h1>{Prose}{Prose}<div class='grid-column responsivegrid'>{Many(section, 4)}</div>");
        Assert.Equal(4, Count(article.Text, "bought looms"));
    }

    [Fact]
    public void AFoldedPartOfTheArticleStays()
    {
        var article =
            Read($"<article><h1>The mill at work</h1>{Repeat(Prose, 4)}<details><summary>How it was counted</summary><p>Everybody who came in March 2026 was asked at the door, and again after an hour of work.</p></details>{Prose}</article>");
        Assert.Contains("asked at the door", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AThreadGivesAllPostsUnderTheirAuthorsWithoutWhatStandsBeside()
    {
        var post =
            "<div class='message'><div class='who'><a href='/members/pine{0}'>pine{0}</a><div>Joined Mar 2019</div><div>Posts: 4{0}</div></div><div class='text'><p>Answer number {0}: {1}</p><div>Last edited by pine{0} on 4 Mar 2026</div></div><a href='#q'>Quote</a></div>";
        var thread = Read($"<nav><a href='/'>Boards</a></nav><h1>Where to park at the mill?</h1>{Many(post, 5)}", "https://forum.example/threads/park.19");
        Assert.Equal(PageKind.Article, thread.Kind);
        Assert.Equal(5, Count(thread.Text, "nobody minded"));
        Assert.True(thread.Text.IndexOf("pine1", StringComparison.Ordinal) < thread.Text.IndexOf("number 1", StringComparison.Ordinal));
        Assert.DoesNotContain("Joined", thread.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Posts:", thread.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("edited", thread.Text, StringComparison.Ordinal);
    }

    private static string Many(string post, int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => post.Replace("{0}", $"{i}", StringComparison.Ordinal)
            .Replace("{1}", Words, StringComparison.Ordinal)));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static ExtractedArticle Read(string body, string address = "https://paper.example/mill") => ArticleExtractor.Extract(
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang='en'><head><title>The mill at work</title></head><body>{body}</body></html>"),
        new PageContext(new Uri(address)));
}
