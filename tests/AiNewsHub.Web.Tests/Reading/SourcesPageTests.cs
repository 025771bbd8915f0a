using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>The ledger of sources: it sorts by its address alone, and times are those of the articles.</summary>
public sealed class SourcesPageTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _hub = await SeededHub.StartAsync();
        _client = _hub.CreateClient();
        // When we met its last article says nothing of when it was written.
        await _hub.InStoreAsync(async context =>
        {
            var source = await context.Sources.SingleAsync(source => source.Slug == "deepseek-lab", Cancel);
            source.LastNewArticleAt = DateTimeOffset.UnixEpoch.AddYears(40);
            return await context.SaveChangesAsync(Cancel);
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _hub.DisposeAsync();
    }

    [Theory]
    [InlineData("", null, "Broken Wire,DeepSeek Lab,Le Monde des Machines,Planet Tech,Robots du Soir")]
    [InlineData("?sort=-name", "name", "Robots du Soir,Planet Tech,Le Monde des Machines,DeepSeek Lab,Broken Wire")]
    [InlineData("?sort=days", "days", "Le Monde des Machines,Planet Tech,DeepSeek Lab,Robots du Soir,Broken Wire")]
    [InlineData("?sort=newest", "newest", "Robots du Soir,Le Monde des Machines,Planet Tech,DeepSeek Lab,Broken Wire")]
    [InlineData("?sort=-newest", "newest", "DeepSeek Lab,Planet Tech,Le Monde des Machines,Robots du Soir,Broken Wire")]
    [InlineData("?sort=health", "health", "Broken Wire,DeepSeek Lab,Le Monde des Machines,Planet Tech,Robots du Soir")]
    [InlineData("?sort=nonsense&part=x", null, "Broken Wire,DeepSeek Lab,Le Monde des Machines,Planet Tech,Robots du Soir")]
    public async Task ItSortsWithoutScript(string query, string? column, string expected)
    {
        var page = await PageAsync("/en/sources" + query);
        Assert.Equal(expected, string.Join(',', page.QuerySelectorAll("tbody th bdi").Select(name => name.TextContent)));
        var sorted = Assert.Single(page.QuerySelectorAll("[aria-sort]"));
        Assert.Contains(column ?? "name", sorted.ClassList);
        // The head of the sorted column turns it round, and turns it back.
        var turned = await PageAsync(sorted.QuerySelector("a")!.GetAttribute("href")!);
        Assert.NotEqual(sorted.GetAttribute("aria-sort"), turned.QuerySelector("[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task FiguresAreToldOnlyOfEnough()
    {
        var page = await PageAsync("/fr/sources?sort=original");
        var planet = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("bdi")!.TextContent == "Planet Tech");
        Assert.Equal((1.0).ToString("P0", CultureInfo.GetCultureInfo("fr-FR")), planet.QuerySelector(".original")!.TextContent);
        Assert.Equal("–", planet.QuerySelector(".first")!.TextContent);
        Assert.Equal("61", planet.QuerySelector(".days .count")!.TextContent);
    }

    [Fact]
    public async Task TheNewestArticleIsAsOldAsItSays()
    {
        var page = await PageAsync("/en/sources");
        var times = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("bdi")!.TextContent,
            row => row.QuerySelector(".newest")!.TextContent.Trim());
        Assert.Equal(("9 h ago", "2 h ago", "–"), (times["DeepSeek Lab"], times["Robots du Soir"], times["Broken Wire"]));
    }

    [Fact]
    public async Task ASourceHasItsChartWithATable()
    {
        var page = await PageAsync("/en/sources/planet-tech");
        var table = page.QuerySelector("[aria-labelledby=by-day] table")!;
        Assert.Equal(61, table.QuerySelectorAll("tbody td").Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture)));
        Assert.Null((await PageAsync("/en/sources/broken-wire")).QuerySelector(".chart"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await _client.GetStringAsync(path, Cancel), Cancel);
}
