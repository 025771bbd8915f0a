using AiNewsHub.Core.Curation.Vocabulary;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Tags;

/// <summary>What editors call a tag, and that it is off, stands over the dictionary, also over a newer one, until that is taken back.</summary>
public sealed class EditTagTests : ReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatEditorsSayStaysThroughAnUpdateAndIsTakenBack()
    {
        await BringAsync("1", "Puces");
        Assert.Equal(DecisionOutcome.Done, await EditAsync(0, new TagWord("Microprocesseurs", null), isActive: false));

        Assert.Equal(("Microprocesseurs", "Chips"), await NamesAsync());
        await BringAsync("2", "Les puces");
        Assert.Equal(("Microprocesseurs", "Chips"), await NamesAsync());
        Assert.Null(await Hub.QueryAsync(context => TagQuery.FindAsync(context, "chips", Cancel)));

        Assert.Equal(DecisionOutcome.Done, await WithAsync(async edit => await edit.UndoAsync(await LastAsync(), "ada", Cancel)));
        Assert.NotNull(await Hub.QueryAsync(context => TagQuery.FindAsync(context, "chips", Cancel)));
        await BringAsync("3", "Les puces");
        Assert.Equal(("Les puces", "Chips"), await NamesAsync());
    }

    [Fact]
    public async Task OfTwoEditorsAtOnceTheSecondIsToldAndALaterChangeStandsInTheWayOfTheEarlier()
    {
        Assert.Equal(DecisionOutcome.Done, await EditAsync(0, new TagWord("One", null), isActive: true));
        var first = await LastAsync();
        Assert.Equal(DecisionOutcome.Changed, await EditAsync(0, new TagWord("Two", null), isActive: true));
        Assert.Equal(DecisionOutcome.Idle, await EditAsync(1, new TagWord("One", null), isActive: true));
        Assert.Equal(DecisionOutcome.Done, await EditAsync(1, new TagWord("Two", null), isActive: true));
        Assert.Equal(DecisionOutcome.Changed, await WithAsync(edit => edit.UndoAsync(first, "ada", Cancel)));
        var desk = await Hub.QueryAsync(context => TagDesk.FindAsync(context, "chips", Hub.Clock.GetUtcNow(), Cancel));
        Assert.Equal((2, 2, "Two"), (desk!.Version, desk.Decided.Count, desk.Words.ByLanguage["fr"].Name));
        Assert.Equal("ada", (await Hub.QueryAsync(context => TagDesk.AllAsync(context, null, Cancel))).Single(tag => tag.Slug == "chips").ChangedBy);
    }

    private Task<DecisionOutcome> EditAsync(int seen, TagWord french, bool isActive) => WithAsync(edit =>
        edit.RunAsync("chips", seen, new(new Dictionary<string, TagWord> { ["fr"] = french }), isActive, "ada", Cancel));

    private async Task<DecisionOutcome> WithAsync(Func<EditTag, Task<DecisionOutcome>> act)
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<EditTag>());
    }

    private Task<long> LastAsync() => Hub.QueryAsync(context =>
        context.AuditEntries.Where(entry => entry.Subject == "chips" && entry.Undo != null).MaxAsync(entry => entry.Id, Cancel));

    private Task<(string French, string English)> NamesAsync() => Hub.QueryAsync(async context =>
    {
        var names = new TagNames();
        await names.LoadAsync(context, Cancel);
        return (names.Name("chips", "fr"), names.Name("chips", "en"));
    });

    private Task<int> BringAsync(string version, string french) => Hub.QueryAsync(async context =>
    {
        var translation = new TagTranslation("fr", new Dictionary<string, string> { ["chips"] = french }, new Dictionary<string, string>());
        await TagSeeding.RunAsync(context, new(version, () => [translation]), Cancel);
        return 0;
    });
}
