using System.Globalization;
using System.Net;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>Sources are compared by their figures, filtered, and sorted into folders many at once.</summary>
public sealed class SourceDashboardTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private HttpClient _admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        _admin = await _hub.SignInAsAdminAsync();
        await using var scope = _hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync(
            [.. Enumerable.Range(0, 130).Select(number => new SourceDraft
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Site {number:000}"),
                Address = $"https://s{number}.example/f",
                Group = number < 110 ? "Wires" : null,
            })], "test", null, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task TheyAreSortedAndFilteredByTheirFigures()
    {
        await _hub.InStoreAsync(async store =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var sources = await store.Sources.OrderBy(source => source.Name).Take(2).ToListAsync(Cancel);
            foreach (var number in Enumerable.Range(0, 10))
            {
                store.FetchLogs.Add(Line(sources[0], seconds: 8, FetchOutcome.Content));
                store.FetchLogs.Add(Line(sources[1], seconds: 1, number < 3 ? FetchOutcome.Failed : FetchOutcome.Content));
            }

            return await store.SaveChangesAsync(Cancel);

            FetchLog Line(Source source, int seconds, FetchOutcome outcome) => new()
            {
                SourceId = source.Id,
                At = now,
                Duration = TimeSpan.FromSeconds(seconds),
                Outcome = outcome,
                Fault = outcome == FetchOutcome.Failed ? FaultKind.Timeout : FaultKind.None,
            };
        });
        var slowest = await NamesAsync("/en/admin/sources?by=latency");
        Assert.Equal(("Site 000", "Site 001"), (slowest[0], slowest[1]));
        Assert.Equal("Site 001", (await NamesAsync("/en/admin/sources?by=failures"))[0]);
        Assert.Equal("Site 129", (await NamesAsync("/en/admin/sources?by=name&turned=true"))[0]);
        Assert.Equal(["Site 000"], await NamesAsync("/en/admin/sources?with=slow"));
        Assert.Equal(["Site 001"], await NamesAsync("/en/admin/sources?with=unreliable&folder=Wires"));
        Assert.Equal(10, (await NamesAsync("/en/admin/sources?folder=Wires&by=name&p=2")).Count);
        var page = new HtmlParser().ParseDocument(await _admin.GetStringAsync("/en/admin/sources?by=latency", Cancel));
        var heading = page.QuerySelector("th[aria-sort] a")!;
        Assert.Equal("Answers in", heading.TextContent);
        Assert.Contains("turned=true", heading.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".charts svg").Select(chart => chart.GetAttribute("aria-label")),
            words => words!.Contains("Time to answer: 1 source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AllThatFitAreMovedInOneLineAndMovedBack()
    {
        using var moved = await SendAsync("Move", "&folder=Wires", new() { ["all"] = "true", ["to"] = "Agencies" });
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        Assert.Contains("110 sources moved.", await _admin.ReadAsync("/en/admin/sources"), StringComparison.Ordinal);
        Assert.Equal(110, await InAsync("Agencies"));
        var entry = await _hub.InStoreAsync(store => store.AuditEntries.SingleAsync(row => row.Action == "source.group", Cancel));
        Assert.Equal("110", entry.Subject);

        // What somebody moved again since stays where it is.
        await _hub.InStoreAsync(store => store.Sources.Where(source => source.Name == "Site 007")
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.Group, "Labs"), Cancel));
        using var undone = await _admin.PostFormAsync("/en/admin/audit", new() { ["entry"] = $"{entry.Id}" }, "/en/admin/sources/undo");
        Assert.Contains("Taken back.", await _admin.ReadAsync("/en/admin/audit"), StringComparison.Ordinal);
        Assert.Equal((109, 1, 0), (await InAsync("Wires"), await InAsync("Labs"), await InAsync("Agencies")));
    }

    [Fact]
    public async Task WhoSpeaksIsSetForThoseTickedAndSetBack()
    {
        var ids = await _hub.InStoreAsync(store => store.Sources.OrderBy(source => source.Name).Take(2).Select(source => source.Id).ToListAsync(Cancel));
        using var set = await SendAsync("Role", "", new() { ["id"] = $"{ids[1]}", ["speaks"] = nameof(SourceRole.Vendor) });
        Assert.Equal(SourceRole.Vendor, await RoleAsync(ids[1]));
        Assert.Equal(SourceRole.Press, await RoleAsync(ids[0]));
        var entry = await _hub.InStoreAsync(store => store.AuditEntries.SingleAsync(row => row.Action == "source.role", Cancel));
        using var undone = await _admin.PostFormAsync("/en/admin/audit", new() { ["entry"] = $"{entry.Id}" }, "/en/admin/sources/undo");
        Assert.Equal(SourceRole.Press, await RoleAsync(ids[1]));
    }

    private Task<SourceRole> RoleAsync(int id) =>
        _hub.InStoreAsync(store => store.Sources.Where(source => source.Id == id).Select(source => source.Role).SingleAsync(Cancel));

    private Task<int> InAsync(string folder) => _hub.InStoreAsync(store => store.Sources.CountAsync(source => source.Group == folder, Cancel));

    private Task<HttpResponseMessage> SendAsync(string handler, string filter, Dictionary<string, string> fields) =>
        _admin.PostFormAsync("/en/admin/sources", fields, $"/en/admin/sources?handler={handler}{filter}");

    private async Task<IReadOnlyList<string>> NamesAsync(string address) =>
        [.. new HtmlParser().ParseDocument(await _admin.GetStringAsync(address, Cancel)).QuerySelectorAll("tbody th a[href*='/admin/sources/']")
            .Select(link => link.TextContent)];
}
