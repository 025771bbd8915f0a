using AiNewsHub.Core.Users;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AiNewsHub.Browser.Tests;

/// <summary>Somebody makes a passkey and signs in by it, at a browser whose authenticator is Chromium's virtual one.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private const string Password = "a long walk by the canal";

    [Fact]
    public async Task APasskeyIsMadeSignsInAndIsRemoved()
    {
        await using var hub = await RunningHub.StartAsync();
        await using (var scope = hub.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AddAdmin>().RunAsync("ada", Password, "test", TestContext.Current.CancellationToken);
        // An address made of numbers has no passkeys.
        await using var context = await chromium.NewContextAsync(new UriBuilder(hub.Address) { Host = "localhost" }.Uri);
        var page = await context.NewPageAsync();
        var devices = await context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        var device = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Password);
        await SignInButton(page, "Sign in").ClickAsync();

        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("A name for it").FillAsync("Desk computer");
        await page.GetByLabel("Password").FillAsync("wrong wrong wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.Locator(".problem").First).ToContainTextAsync("This is not your password");
        await devices.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = device!.Value.GetProperty("authenticatorId").GetString()! });
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.Locator(".sessions")).ToContainTextAsync("Desk computer");
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => AccessibilityTests.Describe("passkeys", violation)));

        // Whatever else asks for a second factor: a passkey is both.
        await page.GotoAsync("/account/sign-out");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/account/sign-in?returnUrl=%2Fen%2Faccount%2Fpasskeys");
        // The browser may offer it by itself, before anybody presses anything.
        if (!page.Url.Contains("/account/passkeys", StringComparison.Ordinal))
        {
            try
            {
                await SignInButton(page, "Use a passkey").ClickAsync(new() { Timeout = 3000 });
            }
            catch (TimeoutException)
            {
                // It did.
            }
        }

        await Expect(page.Locator(".sessions")).ToContainTextAsync("Desk computer");
        await page.Locator(".sessions").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey signs nobody in any more.");

        await page.GotoAsync("/account/sign-out");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/account/sign-in");
        await Expect(page.GetByText("This passkey is of no account of this hub.").Or(SignInButton(page, "Use a passkey")).First).ToBeVisibleAsync();
    }

    private static ILocator SignInButton(IPage page, string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
