using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>What the hub says of itself: its numbers are those of the store, its addresses those that were set.</summary>
public sealed class AboutPagesTests
{
    [Fact]
    public async Task TheMethodIsToldWithTheNumbersOfToday()
    {
        await using var hub = await SeededHub.StartAsync();
        var page = await PageAsync(hub, "/en/about/method");
        var facts = page.QuerySelectorAll("dl > div").Where(row => row.QuerySelector(".means") is null)
            .ToDictionary(row => row.QuerySelector("dt")!.FirstChild!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent);
        Assert.Equal((SeededHub.RiverArticles + 4).ToString(CultureInfo.InvariantCulture), facts["Articles shown"]);
        Assert.Equal(("1", "1", "1", "4"),
            (facts["Copies among them"], facts["Stories"], facts["Of two independent publishers or more"], facts["Articles in the largest"]));
        // The sum of the story on top adds up before the reader's eyes.
        var parts = page.QuerySelectorAll(".sums tr:not(.sum) td").Select(Points).ToList();
        Assert.True(parts.Count >= 2);
        Assert.Equal(parts.Sum(), Points(page.QuerySelector(".sums .sum td")!));
    }

    [Fact]
    public async Task WhoAsksForATakedownFindsWhere()
    {
        await using var hub = await RunningHub.StartAsync(new()
        {
            ["Hub:Contact"] = "https://example.org/contact",
            ["Hub:Takedown"] = "takedown@example.org",
            ["Hub:Operator"] = "Ada Smith | 1 <b>Main</b> Street",
        }, null);
        var page = await PageAsync(hub, "/fr/about/legal");
        Assert.NotNull(page.QuerySelector("a[href='mailto:takedown@example.org']"));
        Assert.NotNull(page.QuerySelector("a[href='https://example.org/contact']"));
        Assert.Equal(["Ada Smith", "1 <b>Main</b> Street"], page.QuerySelectorAll("address span").Select(line => line.TextContent));
        Assert.NotNull((await PageAsync(hub, "/en/about/privacy")).QuerySelector("a[href='mailto:takedown@example.org']"));
        // Every page leads there.
        Assert.NotNull((await PageAsync(hub, "/en/latest")).QuerySelector(".colophon a[href='/en/about/legal']"));
    }

    [Fact]
    public async Task WithoutSettingsItSaysWhatIsDoneAnyway()
    {
        await using var hub = await RunningHub.StartAsync(null, null);
        var page = await PageAsync(hub, "/en/about/legal");
        Assert.Empty(page.QuerySelectorAll("address, main a[href^='mailto:']"));
        Assert.Contains("robots.txt", page.QuerySelector("#takedown + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("without a limit of time", (await PageAsync(hub, "/en/about/privacy")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static decimal Points(IElement cell) => decimal.Parse(cell.TextContent.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static async Task<IDocument> PageAsync(RunningHub hub, string path)
    {
        using var client = hub.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, Cancel), Cancel);
    }
}
