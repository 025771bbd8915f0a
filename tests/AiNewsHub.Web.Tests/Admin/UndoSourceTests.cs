using System.Net;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What was changed of sources is taken back from the log, unless it has changed again.</summary>
public sealed class UndoSourceTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private HttpClient _admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        _admin = await _hub.SignInAsAdminAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task AnImportIsOneLineAndItsSourcesAreRetiredAgain()
    {
        await AddAsync([.. Enumerable.Range(0, 250).Select(number => new SourceDraft { Name = $"Site {number}", Address = $"https://s{number}.example/f" })]);
        var entry = await _hub.InStoreAsync(store => store.AuditEntries.SingleAsync(row => row.Action.StartsWith("source."), Cancel));
        Assert.Equal(("source.imported", "250"), (entry.Action, entry.Subject));
        Assert.StartsWith("Site 0, Site 1,", entry.Detail, StringComparison.Ordinal);
        await UndoAsync("Taken back.");
        Assert.Equal(250, await _hub.InStoreAsync(store => store.Sources.CountAsync(source => source.State == SourceState.Retired, Cancel)));
        await UndoAsync("It has been taken back already.", entry.Id);
    }

    [Fact]
    public async Task SettingsAreSetBackUnlessTheyWereSetAgain()
    {
        var id = (await AddAsync([new() { Name = "One", Address = "https://one.example/feed" }])).Added[0].Id;
        await EditAsync(id, new() { Name = "Uno", Address = "https://one.example/news", Group = "Labs", Scope = SourceScope.Filtered });
        await UndoAsync("Taken back.");
        var back = await SourceAsync(id);
        Assert.Equal(("One", "https://one.example/feed", null, SourceScope.All), (back.Name, back.Address, back.Group, back.Scope));
        Assert.Equal("One", back.Publisher!.Name);

        await EditAsync(id, new() { Name = "Two", Address = "https://one.example/feed" });
        var earlier = await LastAsync();
        await EditAsync(id, new() { Name = "Three", Address = "https://one.example/feed" });
        await UndoAsync("The source has changed since", earlier);
        Assert.Equal("Three", (await SourceAsync(id)).Name);
    }

    [Fact]
    public async Task APauseIsTakenBackByAdminsOnly()
    {
        var id = (await AddAsync([new() { Name = "One", Address = "https://one.example/feed" }])).Added[0].Id;
        await using (var scope = _hub.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SetSourceState>().PauseAsync([id], "test", Cancel);
        await _hub.AddUserAsync("editor", HubRoles.Editor);
        using var editor = await _hub.SignInAsync("editor");
        var entry = new Dictionary<string, string> { ["entry"] = $"{await LastAsync()}" };
        using var refused = await editor.PostFormAsync("/en/account/password", entry, "/en/admin/sources/undo");
        Assert.Contains("/account/denied", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(SourceState.Paused, (await SourceAsync(id)).State);
        await UndoAsync("Taken back.");
        Assert.Equal(SourceState.Active, (await SourceAsync(id)).State);
    }

    [Fact]
    public async Task APasswordInAnAddressIsNotKeptForTakingItBack()
    {
        var id = (await AddAsync([new() { Name = "One", Address = "https://me:s3cret@one.example/feed" }])).Added[0].Id;
        await EditAsync(id, new() { Name = "Two", Address = "https://me:s3cret@one.example/feed" });
        Assert.All(await _hub.InStoreAsync(store => store.AuditEntries.Select(entry => entry.Undo).ToListAsync(Cancel)),
            undo => Assert.DoesNotContain("s3cret", undo ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADeletedSourceComesBackWithItsArticlesOrGoesForGoodAfterAWeek()
    {
        await using var site = await LoopbackSite.StartAsync();
        var clock = new ShiftedTime();
        await using var hub = await RunningHub.StartAsync(PublisherFeeds.Settings, services => services.AddSingleton<TimeProvider>(clock));
        using var admin = await hub.SignInAsAdminAsync();
        int id;
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            SourceDraft draft = new() { Name = "Lab", Address = site.ServeFeed("/feed.xml", "Lab", "Model one is out", "Model two is out") };
            id = (await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([draft], "test", null, Cancel)).Added[0].Id;
        }

        await admin.PostFormAsync($"/admin/sources/{id}", [], $"/admin/sources/{id}?handler=Read");
        Assert.Equal((2, 2), await ShownAsync(hub));
        await DeleteAsync();
        Assert.Equal((0, 0), await ShownAsync(hub));
        using (var page = await admin.GetAsync("/en/sources/lab", Cancel)) Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var entry = await hub.InStoreAsync(store => store.AuditEntries.Where(row => row.Undo != null).MaxAsync(row => row.Id, Cancel));
        await admin.PostFormAsync("/en/admin/audit", new() { ["entry"] = $"{entry}" }, "/en/admin/sources/undo");
        Assert.Equal((2, 2), await ShownAsync(hub));
        Assert.Contains("Model two is out", await admin.ReadAsync("/en/sources/lab"), StringComparison.Ordinal);

        // As a hub that is ended between the two leaves it.
        var deleted = hub.Services.GetRequiredService<Core.Curation.Retention.DeletedSources>();
        await hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.DeletedAt, clock.GetUtcNow()), Cancel));
        await deleted.RunAsync(Cancel);
        Assert.Equal((0, 0), await ShownAsync(hub));
        await hub.InStoreAsync(store => store.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.DeletedAt, (DateTimeOffset?)null), Cancel));
        await deleted.RunAsync(Cancel);
        Assert.Equal((2, 2), await ShownAsync(hub));

        await DeleteAsync();
        clock.Advance(TimeSpan.FromDays(8));
        await deleted.RunAsync(Cancel);
        Assert.Equal((0, 0), await hub.InStoreAsync(async store => (await store.Sources.CountAsync(Cancel), await store.Articles.CountAsync(Cancel))));

        Task DeleteAsync() => admin.PostFormAsync($"/admin/sources/delete?id={id}", new() { ["id"] = $"{id}" }, "/admin/sources/delete?handler=Delete");
    }

    /// <summary>Articles that readers see, and those that are in a story.</summary>
    private static Task<(int Shown, int InStories)> ShownAsync(RunningHub hub) => hub.InStoreAsync(async store => (
        await store.Articles.CountAsync(article => article.State == ArticleState.Shown, Cancel),
        await store.Articles.CountAsync(article => article.StoryId != null, Cancel)));

    private async Task<AddedSources> AddAsync(IReadOnlyList<SourceDraft> drafts)
    {
        await using var scope = _hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(drafts, "test", null, Cancel);
    }

    private async Task EditAsync(int id, SourceSettings settings)
    {
        await using var scope = _hub.Services.CreateAsyncScope();
        Assert.Equal(SourceEdited.Done, await scope.ServiceProvider.GetRequiredService<EditSource>().RunAsync(id, settings, "test", Cancel));
    }

    private Task<Source> SourceAsync(int id) => _hub.InStoreAsync(store => store.Sources.Include(source => source.Publisher)
        .SingleAsync(source => source.Id == id, Cancel));

    private Task<long> LastAsync() => _hub.InStoreAsync(store => store.AuditEntries.Where(entry => entry.Undo != null).MaxAsync(entry => entry.Id, Cancel));

    /// <summary>Presses the topmost button of the log, or sends what an earlier page would.</summary>
    private async Task UndoAsync(string said, long? entry = null)
    {
        var form = new HtmlParser().ParseDocument(await _admin.GetStringAsync("/en/admin/audit", Cancel)).QuerySelector("td form");
        var id = entry?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? form!.QuerySelector("input[name=entry]")!.GetAttribute("value")!;
        using var answer = await _admin.PostFormAsync("/en/admin/audit", new() { ["entry"] = id }, form?.GetAttribute("action") ?? "/en/admin/sources/undo");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains(said, await _admin.ReadAsync("/en/admin/audit"), StringComparison.Ordinal);
    }
}
