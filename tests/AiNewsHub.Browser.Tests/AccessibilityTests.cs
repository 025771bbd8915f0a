using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace AiNewsHub.Browser.Tests;

/// <summary>axe finds nothing on any page, in either theme and language.</summary>
[Collection(DemoTests.Name)]
public sealed class AccessibilityTests(Chromium chromium, DemoHub hub)
{
    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("en-GB", true)]
    [InlineData("fr-FR", false)]
    public async Task AxeFindsNoViolationOnAnyPublicPage(string language, bool dark)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, language: language, dark: dark);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        foreach (var path in hub.Pages)
        {
            await page.GotoAsync(path);
            faults.AddRange((await page.RunAxe()).Violations.Select(violation => Describe(path, violation)));
        }
        Assert.Empty(faults);
    }

    internal static string Describe(string path, AxeResultItem violation) =>
        $"{path}: {violation.Id} ({violation.Help}) at {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
