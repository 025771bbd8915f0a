using Microsoft.Playwright;

namespace AiNewsHub.Browser.Tests;

/// <summary>Pictures in a real browser: from here only, in a place that is kept free, light and dark, with script and without.</summary>
[Collection(DemoTests.Name)]
public sealed class PictureTests(Chromium chromium, DemoHub hub)
{
    private const string Watch = """
        window.shifted = [];
        window.laidOut = Infinity;
        const place = box => [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
        new PerformanceObserver(list => {
          for (const entry of list.getEntries().filter(entry => entry.startTime >= window.laidOut)) for (const { node, previousRect, currentRect } of entry.sources)
            window.shifted.push(`${node?.outerHTML?.slice(0, 120) ?? node?.textContent} from ${place(previousRect)} to ${place(currentRect)}`);
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task NothingMovesWhenAPictureComesAndNobodyElseIsAsked(int width, bool dark)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, width: width, dark: dark);
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        // Late enough for the page to be laid out and painted without it.
        var laidOut = new TaskCompletionSource();
        await page.RouteAsync("**/images/*", async route =>
        {
            await laidOut.Task;
            await route.ContinueAsync();
        });
        foreach (var address in hub.PicturedPages)
        {
            laidOut = new();
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.EvaluateAsync("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => { window.laidOut = performance.now(); })");
            laidOut.SetResult();
            var picture = page.Locator("figure.picture img");
            await picture.First.ScrollIntoViewIfNeededAsync();
            await page.WaitForFunctionAsync("[...document.querySelectorAll('figure.picture img')].every(image => image.complete && image.naturalWidth > 0)");
            Assert.Empty(await page.EvaluateAsync<string[]>("window.shifted"));
            var box = (await picture.First.BoundingBoxAsync())!;
            Assert.True(box.Width <= width && box.Width > 200, $"{address}: {box.Width}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), address);
            // No wider file than the place needs, up to the next step.
            var chosen = await picture.First.EvaluateAsync<string>("image => image.currentSrc");
            Assert.DoesNotContain("-1200.webp", box.Width < 700 ? chosen : "", StringComparison.Ordinal);
        }

        Assert.Contains(asked, address => address.Contains("/images/", StringComparison.Ordinal));
        Assert.All(asked, address => Assert.Equal(hub.Address.Authority, new Uri(address).Authority));
    }

    [Fact]
    public async Task WithoutScriptPicturesAreThereToo()
    {
        await using var context = await chromium.NewContextAsync(hub.Address, script: false);
        var page = await context.NewPageAsync();
        var loaded = page.WaitForResponseAsync(response => response.Url.EndsWith(".webp", StringComparison.Ordinal)
            && response.Request.ResourceType == "image");
        await page.GotoAsync(hub.PicturedPages[0]);
        Assert.Equal(200, (await loaded).Status);
    }
}
