using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Tests.Listing;

public sealed class HtmlListTests
{
    private static readonly Uri _address = new("https://lab.example/news");

    [Fact]
    public void TheFirstProposalIsRightForFourPagesInFive()
    {
        var wrong = IndexPage.All.Where(page => !IsRight(page)).Select(page => page.Name).ToList();
        var share = 1 - (wrong.Count / (double)IndexPage.All.Count());
        Assert.True(share >= 0.9, $"{share:P0}; wrong: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void ChosenSelectorsAreFollowed()
    {
        var feed = HtmlList.Read(
            "<title>Lab</title><div class=n><b>One</b><i>2 March 2026</i><a href=/a/1>more</a><u>text</u><img src=x.png></div><div class=n><b>Two</b><a href=/b/2>more</a></div><div class=n><b>Again</b><a href=/a/1#x>more</a></div>",
            _address,
            new HtmlListRules { Item = "div.n", Title = "b", Date = "i", Summary = "u", Image = "img", Link = "a", Deny = ["https://lab.example/b/"] });
        var item = Assert.Single(feed.Items);
        Assert.Equal("One", item.Title);
        Assert.Equal("https://lab.example/a/1", item.Url);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), item.Published);
        Assert.Equal("text", item.SummaryHtml);
        Assert.Equal("https://lab.example/x.png", item.ImageUrl);
        Assert.Equal("Lab", feed.Title);
    }

    [Theory]
    [InlineData("div[")]
    [InlineData(".nothing-here")]
    public void SelectorsThatFindNothingAreAWarning(string selector)
    {
        var feed = HtmlList.Read("<div class=n><a href=/1>One</a></div>", _address, new HtmlListRules { Item = selector });
        Assert.Empty(feed.Items);
        Assert.NotEmpty(feed.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>Nothing repeats here.</p>")]
    [InlineData("<nav><a href=/a>About us and the others</a><a href=/b>Work with us</a></nav>")]
    public void APageWithoutAListGetsNoProposal(string html) => Assert.Empty(HtmlListProposal.Propose(html, _address));

    private static bool IsRight(IndexPage page)
    {
        if (HtmlListProposal.Propose(page.Html, _address) is not [var first, ..]) return false;
        var items = first.Preview.Items.Where(item => item.Url!.StartsWith("https://lab.example/news/", StringComparison.Ordinal)
            && !item.Url.EndsWith("hero", StringComparison.Ordinal)).ToList();
        if (items.Count != IndexPage.Count || first.Preview.Items.Count > IndexPage.Count + 1) return false;
        for (var n = 0; n < IndexPage.Count; n++)
        {
            if (items[n].Url != IndexPage.Url(n) || items[n].Title != IndexPage.Title(n)) return false;
            if (page.Dated && items[n].Published?.UtcDateTime.Date != IndexPage.Day(n)) return false;
        }
        return true;
    }
}
