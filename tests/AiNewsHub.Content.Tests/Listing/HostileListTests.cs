using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Tests.Listing;

/// <summary>Pages that are made to cost time or the stack. The limit is far above what they take, and far below what they would.</summary>
public sealed class HostileListTests
{
    private const int Size = 10_000_000;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly Uri _address = new("https://lab.example/news");

    [Theory]
    [InlineData("",
        "<div class=card><a href='/news/{0}'><h3>A headline of some words number {0}</h3></a><time datetime='2026-11-19'>19 November</time></div>", true)]
    [InlineData("", "<div>", false)]
    [InlineData("", "<a href='/n/{0}'>headline of some words number {0}<b>", false)]
    [InlineData("", "<div class='x{0} y{0} z{0}'><span class='k{0}'><a href='/n/{0}'>headline of words {0}</a></span></div>", true)]
    [InlineData("<table>", "<tr><td><a href='/n/{0}'>w{0}</a><table>", false)]
    [InlineData("<dl>", "<dt>19 November 2026<dd><a href='/n/{0}'>headline of words number {0}</a>", true)]
    public void ALargePageIsReadInBoundedTime(string start, string part, bool hasList)
    {
        var page = new StringBuilder(start, Size + 1000);
        for (var n = 0; page.Length < Size; n++) page.AppendFormat(CultureInfo.InvariantCulture, part, n);
        var html = page.ToString();
        var watch = Stopwatch.StartNew();
        var proposals = HtmlListProposal.Propose(html, _address);
        var feed = HtmlList.Read(html, _address, new HtmlListRules { Item = "div, dd" });
        Assert.True(watch.Elapsed < _patience, $"{watch.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(hasList, proposals.Count > 0 && proposals[0].Preview.Items.Count > 100);
        Assert.True(feed.Items.Count <= 2000);
    }
}
