using System.Reflection;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Sources;

/// <summary>A setting that one of the ways of a source forgets fails here.</summary>
public sealed class SourceSettingsTests : ReadingTests
{
    /// <summary>Nothing as it is by default.</summary>
    private static readonly SourceSettings Unusual = new()
    {
        Name = "Lab",
        Address = "https://lab.example/news",
        SiteUrl = "https://lab.example/",
        Kind = SourceKind.HtmlList,
        Role = SourceRole.Vendor,
        Publisher = "Lab SA",
        Language = "fr",
        Group = "Labs / Paris",
        Scope = SourceScope.Held,
        FullText = FullTextPermission.Full,
        ReadPages = false,
        ShowImages = false,
        ListRules = """{"item":"article"}""",
        Comments = CommentSetting.Open,
    };

    private static PropertyInfo[] Properties => typeof(SourceSettings).GetProperties();

    [Fact]
    public void TheExampleIsUnusualInEverySetting()
    {
        var usual = new SourceSettings { Address = "" };
        Assert.All(Properties, setting => Assert.NotEqual(setting.GetValue(usual), setting.GetValue(Unusual)));
    }

    [Fact]
    public async Task EverySettingIsStoredWhenASourceIsAdded()
    {
        var source = Assert.Single(await Hub.AddAsync([new SourceDraft(Unusual)]));
        Assert.Equal(Unusual, await StoredAsync(source.Id));
    }

    [Fact]
    public async Task EverySettingCanBeChangedAndItsChangeIsLogged()
    {
        var source = await Hub.AddAsync(new Uri("https://old.example/feed"), draft => draft with { ReadPages = true });
        var change = await EditAsync(source.Id, Unusual);

        Assert.Equal(Unusual, await StoredAsync(source.Id));
        Assert.Equal(Properties.Length, change.Split(" → ").Length - 1);
    }

    [Fact]
    public async Task APasswordAloneCanBeChangedAndIsNotLogged()
    {
        var source = await Hub.AddAsync(new Uri("https://me:old@lab.example/feed"));
        var settings = await StoredAsync(source.Id) with { Address = "https://me:new@lab.example/feed" };
        var change = await EditAsync(source.Id, settings);

        Assert.Equal(settings.Address, (await StoredAsync(source.Id)).Address);
        Assert.Equal("address: https://***@lab.example/feed → https://***@lab.example/feed", change);
    }

    [Fact]
    public async Task AFileOfSourcesKeepsEverySetting()
    {
        var source = Assert.Single(await Hub.AddAsync([new SourceDraft(Unusual) { Paused = true }]));
        using var file = new MemoryStream();
        SourceFile.Write(file, "Hub", Hub.Clock.GetUtcNow(), [source], withPasswords: true);
        Assert.Equal(new SourceDraft(Unusual) { Paused = true }, Assert.Single(SourceFile.Read(file.ToArray()).Drafts));
    }

    /// <summary>What the log says of the change.</summary>
    private async Task<string> EditAsync(int id, SourceSettings settings)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var edited = await scope.ServiceProvider.GetRequiredService<EditSource>().RunAsync(id, settings, "test", TestContext.Current.CancellationToken);
        Assert.Equal(SourceEdited.Done, edited);
        return await Hub.QueryAsync(context => context.AuditEntries.Where(entry => entry.Action == "source.edited").Select(entry => entry.Detail!)
            .SingleAsync());
    }

    private Task<SourceSettings> StoredAsync(int id) =>
        Hub.QueryAsync(async context => SourceSettings.Of(await context.Sources.Include(source => source.Publisher).SingleAsync(source => source.Id == id)));
}
