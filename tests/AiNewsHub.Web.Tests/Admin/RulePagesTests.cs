using System.Net;
using AiNewsHub.Core.Curation.Ruling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>A rule is written from a search, tried, applied and taken back, by forms without script.</summary>
public sealed class RulePagesTests : EditedArticleTests
{
    [Fact]
    public async Task ARuleIsMadeOfASearchTriedAppliedAndTakenBack()
    {
        Assert.DoesNotContain("/admin/rules", await Reader.ReadAsync("/en/search?q=deepseek"), StringComparison.Ordinal);
        var link = (await PageAsync(Editor, "/en/search?q=deepseek+title:more")).QuerySelector("a[href*='/admin/rules/new']")!.GetAttribute("href")!;

        var page = await PageAsync(Editor, link);
        Assert.Equal("deepseek title:more", page.QuerySelector("#Query")!.GetAttribute("value"));
        Assert.Contains("It finds 1 article.", page.QuerySelector("#trial")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Headline, page.QuerySelector(".entries")!.TextContent, StringComparison.Ordinal);

        var saved = await SaveAsync(link, new() { ["Query"] = "deepseek title:more", ["Name"] = "No weights", ["Effect"] = "Hide", ["IsSure"] = "true" });
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var rule = saved.Headers.Location!.OriginalString;
        Assert.Contains(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);

        await WorkAsync(rule, new() { ["act"] = "apply", ["days"] = "30", ["isSure"] = "true" });
        Assert.DoesNotContain(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);
        Assert.Contains("Hidden by the rule No weights", await Editor.ReadAsync($"/en/admin/articles/{Id}"), StringComparison.Ordinal);
        Assert.Contains("Applied by editor: 1 of 1 articles changed.", await Editor.ReadAsync(rule), StringComparison.Ordinal);

        await WorkAsync(rule, new() { ["act"] = "back" });
        Assert.Contains(Headline, await Reader.ReadAsync("/en/latest"), StringComparison.Ordinal);
        Assert.Contains("No weights", (await PageAsync(Editor, "/en/admin/rules")).QuerySelector(".dense tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTakesMuchAwayIsAskedAgainAndMistakesStandWhereTheyWereMade()
    {
        var fields = new Dictionary<string, string> { ["Query"] = "lang:en OR lang:fr OR lang:de", ["Name"] = "All", ["Effect"] = "Hide" };
        var asked = await SaveAsync("/en/admin/rules/new", fields);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("more than a tenth. Is that meant?", await asked.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Hub.InStoreAsync(store => store.Rules.CountAsync(Cancel)));

        Assert.Contains("which is not known yet", await (await SaveAsync("/en/admin/rules/new", new(fields) { ["Query"] = "is:lead" })).ReadAsync(),
            StringComparison.Ordinal);
        Assert.Contains("There is no such tag", await (await SaveAsync("/en/admin/rules/new", new(fields) { ["Effect"] = "Tag", ["Tag"] = "nobody" }))
            .ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoEditorsAtOnceTheSecondIsTold()
    {
        var rule = (await SaveAsync("/en/admin/rules/new", new() { ["Query"] = "nothing", ["Name"] = "Nothing", ["Effect"] = "Hold" })).Headers.Location!
            .OriginalString;
        var fields = new Dictionary<string, string> { ["Query"] = "nothing", ["Name"] = "One", ["Effect"] = "Hold", ["Seen"] = "1" };
        Assert.Equal(HttpStatusCode.Found, (await SaveAsync(rule, fields)).StatusCode);
        var second = await SaveAsync(rule, new(fields) { ["Name"] = "Two" });
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Somebody has decided on it meanwhile", await second.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("One", await Hub.InStoreAsync(store => store.Rules.Select(row => row.Name).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task ReadersAndFormsWithoutATokenAreTurnedAway()
    {
        Assert.NotEqual(HttpStatusCode.OK, (await Reader.GetAsync("/en/admin/rules", Cancel)).StatusCode);
        using var bare = new FormUrlEncodedContent([new("Query", "x"), new("Name", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Editor.PostAsync("/en/admin/rules/new?handler=Save", bare, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Editor.GetAsync("/en/admin/rules/nonsense", Cancel)).StatusCode);
    }

    private Task<HttpResponseMessage> SaveAsync(string page, Dictionary<string, string> fields) =>
        Editor.PostFormAsync(page, fields, page.Split('?')[0] + "?handler=Save");

    private async Task WorkAsync(string rule, Dictionary<string, string> fields)
    {
        var answer = await Editor.PostFormAsync(rule, fields, rule + "/work");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await Hub.Services.GetRequiredService<RuleRuns>().FinishAsync(Cancel);
    }
}
