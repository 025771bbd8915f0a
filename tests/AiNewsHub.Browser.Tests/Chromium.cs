using AiNewsHub.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace AiNewsHub.Browser.Tests;

/// <summary>The installed Chromium, started once. Tests that cannot have it are skipped with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            // Root has no sandbox to offer, and a browser that calls home at every start would blur what the pages ask for.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
    }

    /// <summary>A fresh profile: its own cookies, language, theme and script switch.</summary>
    public async Task<IBrowserContext> NewContextAsync(Uri hub, bool script = true, string language = "en-GB", bool dark = false, int width = 1280,
        int height = 900)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed; tests/run installs it when root, AINEWSHUB_CHROMIUM names another.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = hub.AbsoluteUri,
            JavaScriptEnabled = script,
            Locale = language,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(15_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("AINEWSHUB_CHROMIUM");
        if (named is not null && File.Exists(named)) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return _names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
