using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace AiNewsHub.Browser.Tests;

/// <summary>
/// Takes pictures of every page for people to look at, the worst first: not part of the tests, <c>tests/long/pictures</c> runs it. Worst is what is
/// wider than its window, then what has targets too small to touch.
/// </summary>
[Collection(DemoTests.Name)]
public sealed class PagesInPictures(Chromium chromium, DemoHub hub)
{
    private const string Measure = """
        () => {
          const small = [...document.querySelectorAll('a, button, summary, select')].filter(node => {
            const box = node.getBoundingClientRect();
            return box.width > 1 && box.height > 0 && box.height < 24 && getComputedStyle(node).display !== 'inline';
          });
          const root = document.documentElement;
          return [root.scrollWidth - root.clientWidth, small.length, Math.round(root.scrollHeight / innerHeight * 100)];
        }
        """;

    private static readonly int[] _widths = [360, 390, 768, 1280, 1920], _few = [390, 1280];

    private static readonly Look[] _looks =
    [
        new("light", _widths), new("dark", _few), new("forced", _few), new("french", _widths), new("text-200", _few), new("print", [1280]),
    ];

    [Fact(Explicit = true)]
    public async Task TakeThem()
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("AINEWSHUB_PICTURES") ?? "pictures");
        var taken = new List<Taken>();
        foreach (var look in _looks)
        {
            foreach (var width in look.Widths) await TakeAsync(folder, look.Name, width, taken);
        }

        var index = new StringBuilder("<!doctype html><meta charset=utf-8><title>Pages</title><table border=1>")
            .Append("<tr><th>too wide<th>small targets<th>screens<th>page");
        foreach (var one in taken.OrderByDescending(one => one.TooWide).ThenByDescending(one => one.Small).ThenByDescending(one => one.Screens))
            index.Append(CultureInfo.InvariantCulture, $"<tr><td>{one.TooWide}<td>{one.Small}<td>{one.Screens:0.0}<td><a href=\"{one.File}\">{one.File}</a>");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), index.ToString(), TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage("{0} pictures in {1}, {2} too wide", taken.Count, folder.FullName, taken.Count(one => one.TooWide > 0));
    }

    private async Task TakeAsync(DirectoryInfo folder, string look, int width, List<Taken> taken)
    {
        await using var context = await chromium.NewContextAsync(hub.Address, dark: look == "dark", width: width, height: width < 700 ? 844 : 900,
            language: look == "french" ? "fr-FR" : "en-GB");
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new()
        {
            ForcedColors = look == "forced" ? ForcedColors.Active : ForcedColors.None,
            Media = look == "print" ? Media.Print : Media.Screen,
        });
        foreach (var (place, path) in hub.Pages.Index())
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (look == "text-200") await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            var measured = await page.EvaluateAsync<int[]>(Measure);
            var words = string.Concat(path.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
            var name = string.Create(CultureInfo.InvariantCulture, $"{place:00}{words}");
            var file = string.Create(CultureInfo.InvariantCulture, $"{name[..Math.Min(name.Length, 40)]}-{look}-{width}.png");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, file), FullPage = true });
            taken.Add(new(file, measured[0], measured[1], measured[2] / 100.0));
        }
    }

    private sealed record Look(string Name, int[] Widths);

    private sealed record Taken(string File, int TooWide, int Small, double Screens);
}
