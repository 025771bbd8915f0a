using System.Net;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Tests.Cli;
using AiNewsHub.Web.Texts;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>An admin sets what the hub is told: checked as at the start, in force at once, in the log, taken back.</summary>
public sealed class SettingsPageTests : IAsyncLifetime
{
    private const string Page = "/en/admin/settings";

    private RunningHub _hub = null!;
    private HttpClient _admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => _hub.Services.GetRequiredService<HubSettings>().PageSettingsFile;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync(new() { ["Hub:Takedown"] = "stop@example.org" });
        _admin = await _hub.SignInAsAdminAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task WhatIsSavedCountsAtOnceStandsInTheLogAndIsTakenBack()
    {
        using var reader = _hub.CreateClient();
        Assert.Contains("<title>AI News Hub</title>", await reader.ReadAsync("/"), StringComparison.Ordinal);
        await SaveAsync("hub", ("Hub:Name", "Wire & Co"), ("Hub:Sections", "money chips models"), ("Hub:Languages", "fr"));
        Assert.Contains("Saved. It counts from now on.", await _admin.ReadAsync(Page), StringComparison.Ordinal);
        var front = await reader.ReadAsync("/en/latest");
        Assert.Contains("Wire & Co", front, StringComparison.Ordinal);
        Assert.DoesNotContain("/sections/law", front, StringComparison.Ordinal);
        Assert.True(front.IndexOf("/sections/money", StringComparison.Ordinal) is > 0 and var money
            && money < front.IndexOf("/sections/models", StringComparison.Ordinal));
        Assert.Contains("lang=\"fr\"", await reader.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"en\"", front, StringComparison.Ordinal);

        var entry = await _hub.InStoreAsync(store => store.AuditEntries.SingleAsync(row => row.Subject == "Hub:Name", Cancel));
        Assert.Equal(("setting.changed", "AI News Hub", "Wire & Co"), (entry.Action, entry.Before, entry.After));
        await UndoAsync(entry.Id, "Taken back.");
        Assert.DoesNotContain("Wire & Co", await reader.ReadAsync("/en/latest"), StringComparison.Ordinal);
        await UndoAsync(entry.Id, "It has been taken back already.");
        await SaveAsync("hub", ("Hub:Sections", ""));
        await UndoAsync(entry.Id - 1, "has changed since", "Hub:Sections");
    }

    [Fact]
    public async Task AMistakeIsSaidWhereItIsAndNothingIsSaved()
    {
        var answer = await SaveAsync("hub", ("Hub:Name", "Wire"), ("Hub:TimeZone", "Europe/Atlantis"));
        var field = new HtmlParser().ParseDocument(answer).GetElementById("Hub:TimeZone")!;
        Assert.Equal(("true", "Europe/Atlantis"), (field.GetAttribute("aria-invalid"), field.GetAttribute("value")));
        Assert.Contains("wants a zone such as Europe/Paris", field.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Equal("AI News Hub", _hub.Services.GetRequiredService<HubSettings>().Name);
    }

    [Fact]
    public async Task WhatLosesArticlesIsAskedAgain()
    {
        Assert.Contains("no undo brings them back", await SaveAsync("retention", ("Retention:Days", "90")), StringComparison.Ordinal);
        Assert.Null(_hub.Services.GetRequiredService<RetentionSettings>().Days);
        Assert.Contains("wants a number of at least 30", await SaveAsync("retention", ("Retention:Days", "9"), ("sure", "true")), StringComparison.Ordinal);
        await SaveAsync("retention", ("Retention:Days", "90"), ("sure", "true"));
        Assert.Equal(90, _hub.Services.GetRequiredService<RetentionSettings>().Days);
        await SaveAsync("backup", ("Backup:Keep", "3"), ("sure", "true"));
        Assert.Equal(3, _hub.Services.GetRequiredService<BackupSettings>().Keep);
    }

    [Fact]
    public async Task ASecretIsNeitherShownNorLoggedNorLentToAnotherServer()
    {
        await SaveAsync("mail", ("Mail:Host", "smtp.example.org"), ("Mail:Password", "hush-4711"), ("Mail:To", "me@example.org"));
        Assert.Equal("hush-4711", _hub.Services.GetRequiredService<MailSettings>().Password);
        Assert.DoesNotContain("hush-4711", await _admin.ReadAsync(Page), StringComparison.Ordinal);
        Assert.All(await _hub.InStoreAsync(store => store.AuditEntries.ToListAsync(Cancel)),
            entry => Assert.DoesNotContain("hush-4711", $"{entry.Before}{entry.After}{entry.Undo}{entry.Detail}", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        await SaveAsync("mail", ("Mail:Host", "smtp.elsewhere.example"));
        Assert.Null(_hub.Services.GetRequiredService<MailSettings>().Password);
        Assert.Equal(File, _hub.Services.GetRequiredService<BackupSettings>().Written[HubSettings.PageSettingsName]);
    }

    [Fact]
    public async Task WhatOutranksThePageIsShownAndNotTaken()
    {
        var field = new HtmlParser().ParseDocument(await _admin.GetStringAsync(Page, Cancel)).GetElementById("Hub:Takedown")!;
        Assert.True(field.HasAttribute("disabled"));
        Assert.Contains("Set on the command line", field.ParentElement!.TextContent, StringComparison.Ordinal);
        await SaveAsync("legal", ("Hub:Takedown", "other@example.org"), ("Hub:LegalText", "One.\r\n\r\nTwo."));
        Assert.Equal("stop@example.org", _hub.Services.GetRequiredService<HubSettings>().TakedownAddress);
        using var reader = _hub.CreateClient();
        Assert.Contains("<p class=\"besides\">Two.</p>", await reader.ReadAsync("/en/about/legal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoAdminsTheSecondIsTold()
    {
        var seen = Version(await _admin.GetStringAsync(Page, Cancel));
        await SaveAsync("hub", ("Hub:Name", "First"));
        var told = await SaveAsync("hub", ("Hub:Name", "Second"), ("version", seen));
        Assert.Contains("Somebody else changed settings meanwhile", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Second\"", told, StringComparison.Ordinal);
        Assert.Equal("First", _hub.Services.GetRequiredService<HubSettings>().Name);
    }

    [Fact]
    public async Task WhatNeedsAStartSaysSoUntilThen()
    {
        await SaveAsync("images", ("Images:MaxMegabytes", "77"), ("sure", "true"));
        var field = new HtmlParser().ParseDocument(await _admin.GetStringAsync(Page, Cancel)).GetElementById("Images:MaxMegabytes")!;
        Assert.Contains("Until the next start it is ", field.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Hub:Name\": ", "Repair it")]
    [InlineData("{ \"Backup:Keep\": \"none\" }", "take the line of Backup:Keep out")]
    public async Task ABadFileIsSaidWithWhatToDoAndNothingStarts(string text, string said)
    {
        using var hub = new HubProgram();
        Directory.CreateDirectory(hub.Data);
        await System.IO.File.WriteAllTextAsync(Path.Combine(hub.Data, HubSettings.PageSettingsName), text, Cancel);
        var ended = await hub.WorkAsync("serve");
        ended.AssertWrongUsage(said);
        ended.AssertWrongUsage(HubSettings.PageSettingsName);
    }

    [Fact]
    public void EveryWordOfTheTableHasItsFrench()
    {
        var french = InterfaceLanguages.Find("fr")!.Texts;
        var words = SettingTable.Groups.SelectMany(group => group.Rows.SelectMany(row => row.Choices.Select(choice => choice.Label)
            .Concat(new[] { row.Label, row.Hint, row.Danger }.OfType<string>())).Prepend(group.Title));
        Assert.All(words, word => Assert.True(french.ContainsKey(word), word));
    }

    /// <summary>Sends one part's form as the page shows it but for these fields; the page that answers, or the empty text of a redirect.</summary>
    private async Task<string> SaveAsync(string group, params (string Key, string Value)[] fields)
    {
        var sent = new Dictionary<string, string> { ["group"] = group, ["version"] = Version(await _admin.GetStringAsync(Page, Cancel)) };
        foreach (var (key, value) in fields) sent[key] = value;
        using var answer = await _admin.PostFormAsync(Page, sent);
        return answer.StatusCode == HttpStatusCode.Found ? "" : await answer.ReadAsync();
    }

    private static string Version(string page) => new HtmlParser().ParseDocument(page).QuerySelector("input[name=version]")!.GetAttribute("value")!;

    private async Task UndoAsync(long entry, string said, string? of = null)
    {
        if (of is not null)
            entry = await _hub.InStoreAsync(store => store.AuditEntries.Where(row => row.Subject == of).MinAsync(row => row.Id, Cancel));
        using var answer = await _admin.PostFormAsync("/en/admin/audit", new() { ["entry"] = $"{entry}" }, "/en/admin/settings/undo");
        Assert.Contains(said, await _admin.ReadAsync("/en/admin/audit"), StringComparison.Ordinal);
    }
}
