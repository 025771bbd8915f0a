using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Tags;

/// <summary>The vocabulary in the store, and what the interface's languages call it.</summary>
public sealed class TagSeedingTests
{
    private static readonly TagDefinition _chips = TagDictionary.Default.Find("chips")!;

    [Fact]
    public async Task ALanguageThatKnowsFewWordsFallsBackToTheDictionaryWordByWord()
    {
        await using var hub = await ReadingHub.StartAsync();
        var names = await BringAsync(hub, "1", German([("chips", "Halbleiter")], [("energy", "Strom und Wärme")]));

        Assert.Equal(("Halbleiter", _chips.Description), (names.Name("chips", "de"), names.Description("chips", "de")));
        Assert.Equal(("Energy", "Strom und Wärme"), (names.Name("energy", "de"), names.Description("energy", "de")));
        Assert.Equal(("Funding", "Chips", _chips.Description), (names.Name("funding", "de"), names.Name("chips", "en"), names.Description("chips", "en")));
        Assert.Equal("no-such-tag", names.Name("no-such-tag", "de"));
    }

    [Fact]
    public async Task ANewVersionOfTheWordsReplacesThemAndWhatAnAdminSwitchedOffStaysOff()
    {
        await using var hub = await ReadingHub.StartAsync();
        await BringAsync(hub, "1", German([("chips", "Halbleiter")], [("chips", "Bauteile")]));
        await using (var context = await hub.Get<IDbContextFactory<HubContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await context.Tags.Where(tag => tag.Slug == "chips")
                .ExecuteUpdateAsync(change => change.SetProperty(tag => tag.Active, false), TestContext.Current.CancellationToken);
            Assert.Null(await TagQuery.FindAsync(context, "chips", TestContext.Current.CancellationToken));
        }

        Assert.Equal("Halbleiter", (await BringAsync(hub, "1", German([("chips", "Chips!")], []))).Name("chips", "de"));
        Assert.Equal("Chips", (await BringAsync(hub, "2", German([("energy", "Strom")], []))).Name("chips", "de"));
        await using var last = await hub.Get<IDbContextFactory<HubContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["chips"], await last.Tags.Where(tag => !tag.Active).Select(tag => tag.Slug).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["energy"], await last.Tags.Where(tag => tag.Texts.Any(text => text.Language == "de")).Select(tag => tag.Slug)
            .ToListAsync(TestContext.Current.CancellationToken));
    }

    private static TagTranslation German((string Slug, string Word)[] names, (string Slug, string Word)[] descriptions) => new(
        "de", names.ToDictionary(known => known.Slug, known => known.Word), descriptions.ToDictionary(known => known.Slug, known => known.Word));

    private static async Task<TagNames> BringAsync(ReadingHub hub, string version, TagTranslation translation)
    {
        await using var context = await hub.Get<IDbContextFactory<HubContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await TagSeeding.RunAsync(context, new(version, () => [translation]), TestContext.Current.CancellationToken);
        var names = new TagNames();
        await names.LoadAsync(context, TestContext.Current.CancellationToken);
        return names;
    }
}
