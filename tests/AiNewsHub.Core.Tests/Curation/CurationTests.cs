using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Curation;

/// <summary>What admins and editors do to sources and articles, done twice, to nothing, or wrongly.</summary>
public sealed class CurationTests : ReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachOfManySourcesChangesItsStateOnceAndIsLoggedOnce()
    {
        var sources = await Hub.AddAsync(Enumerable.Range(0, 3).Select(number => Draft($"s{number}")));
        int[] ids = [.. sources.Select(source => source.Id), 4_711];
        Assert.Equal(3, await DoAsync<SetSourceState, int>(set => set.PauseAsync(ids, "ada", Cancel)));
        Assert.Equal(0, await DoAsync<SetSourceState, int>(set => set.PauseAsync(ids, "ada", Cancel)));
        Assert.Equal(0, await DoAsync<SetSourceState, int>(set => set.PauseAsync([], "ada", Cancel)));
        Assert.Equal(["ada"], await Hub.QueryAsync(context => context.AuditEntries.Where(entry => entry.Action == "source.paused").Select(entry => entry.Who)
            .Distinct().ToListAsync(Cancel)));
        Assert.Equal(3, await CountAsync("source.paused"));
        Assert.Equal(3, await DoAsync<SetSourceState, int>(set => set.ResumeAsync(ids, "ada", Cancel)));
        Assert.Equal(3, await DoAsync<SetSourceState, int>(set => set.RetireAsync(ids, "ada", Cancel)));
    }

    [Fact]
    public async Task ResumingForgetsWhatStoppedItAndAFailingSourceIsNotStartedTwice()
    {
        var source = await Hub.AddAsync(new Uri("https://s.example/feed"));
        await BreakAsync(source.Id, SourceState.Failing);
        Assert.Equal(0, await DoAsync<SetSourceState, int>(set => set.ResumeAsync([source.Id], "ada", Cancel)));
        Assert.Equal(FaultKind.NotFound, (await Hub.SourceAsync(source.Id)).Fault);
        await BreakAsync(source.Id, SourceState.Gone);
        Assert.Equal(1, await DoAsync<SetSourceState, int>(set => set.ResumeAsync([source.Id], "ada", Cancel)));
        AssertFresh(await Hub.SourceAsync(source.Id));
    }

    [Fact]
    public async Task WhatComesBackFromRetirementComesWithoutItsFaults()
    {
        var source = await Hub.AddAsync(new Uri("https://s.example/feed"));
        await BreakAsync(source.Id, SourceState.Retired);
        Assert.Equal(source.Id, (await Hub.AddAsync(new Uri("http://www.s.example/feed/"))).Id);
        AssertFresh(await Hub.SourceAsync(source.Id));
    }

    [Fact]
    public async Task PublishersOfOtherScriptsAreNotOneAndTheSame()
    {
        var sources = await Hub.AddAsync([Draft("a", "机器之心"), Draft("b", "量子位"), Draft("c", "机器之心"), Draft("d", "Le Monde"), Draft("e", "LE MONDE")]);
        var publishers = await Hub.QueryAsync(context => context.Publishers.OrderBy(publisher => publisher.Id).ToListAsync(Cancel));
        Assert.Equal(["机器之心", "量子位", "Le Monde"], publishers.Select(publisher => publisher.Name));
        Assert.Equal(sources[0].PublisherId, sources[2].PublisherId);
        Assert.Equal(sources[3].PublisherId, sources[4].PublisherId);
        var later = await Hub.AddAsync([Draft("f", "量子位"), Draft("g", "新智元")]);
        Assert.Equal(publishers[1].Id, later[0].PublisherId);
        Assert.DoesNotContain(later[1].PublisherId, publishers.Select(publisher => publisher.Id));
    }

    [Fact]
    public async Task TheSameAddressTwiceInOneListIsOneSource()
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<AddSources>()
            .RunAsync([Draft("s"), Draft("s") with { Address = "http://www.s.example/feed/" }], "ada", null, Cancel);
        Assert.Equal(Assert.Single(added.Added).Id, Assert.Single(added.AlreadyThere).Id);
    }

    [Fact]
    public async Task AnEditThatChangesNothingIsNotLogged()
    {
        var source = await Hub.AddAsync(new Uri("https://s.example/feed"));
        var settings = await SettingsAsync(source.Id);
        Assert.Equal(SourceEdited.Done, await EditAsync(source.Id, settings));
        Assert.Equal(SourceEdited.NotFound, await EditAsync(4_711, settings));
        Assert.Equal(0, await CountAsync("source.edited"));
    }

    [Fact]
    public async Task AnAddressIsTakenByAnotherSourceInWhateverSpelling()
    {
        var sources = await Hub.AddAsync([Draft("s"), Draft("t")]);
        var settings = await SettingsAsync(sources[0].Id);
        Assert.Equal(SourceEdited.AddressTaken, await EditAsync(sources[0].Id, settings with { Address = "http://www.t.example/feed/" }));
        Assert.Equal(SourceEdited.Done, await EditAsync(sources[0].Id, settings with { Address = "http://www.s.example/feed/" }));
        Assert.Equal("http://www.s.example/feed/", (await Hub.SourceAsync(sources[0].Id)).Address);
    }

    [Fact]
    public async Task WordsOnWhatIsNotThereChangeNothing()
    {
        Assert.False(await DoAsync<SetDisclosure, bool>(set => set.OfArticleAsync(1, Authorship.MachineWritten, "x", "ada", Cancel)));
        Assert.False(await DoAsync<SetDisclosure, bool>(set => set.OfSourceAsync(1, Authorship.MachineWritten, "x", "ada", Cancel)));
        Assert.False(await DoAsync<JudgeRelevance, bool>(judge => judge.RunAsync(1, true, "ada", Cancel)));
        Assert.Null(await DoAsync<SeparateArticle, string?>(separate => separate.RunAsync(1, 1, "ada", Cancel)));
        Assert.Null(await DoAsync<DeleteSource, SourceArticles?>(delete => delete.RunAsync(1, "ada", Cancel)));
        Assert.Equal(0, await Hub.QueryAsync(context => context.AuditEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task AnArticleAloneInItsStoryCannotBeTakenOutOfIt()
    {
        Site.Serve("/feed", Rss.Feed(new Rss.Item("one", "OpenAI opens an office in Graz")));
        await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();
        var article = await Hub.QueryAsync(context => context.Articles.AsNoTracking().SingleAsync(Cancel));
        Assert.Null(await DoAsync<SeparateArticle, string?>(separate => separate.RunAsync(article.Id, article.StoryId!.Value, "ada", Cancel)));
        Assert.Null(await DoAsync<SeparateArticle, string?>(separate => separate.RunAsync(article.Id, article.StoryId!.Value + 1, "ada", Cancel)));
    }

    [Fact]
    public async Task AWordOnItsMakingIsLoggedOnceAndTakenBackWithItsReason()
    {
        var source = await Hub.AddAsync(new Uri("https://s.example/feed"));
        Task<bool> SayAsync(Authorship? word, string? reason) => DoAsync<SetDisclosure, bool>(set => set.OfSourceAsync(source.Id, word, reason, "ada", Cancel));
        Assert.True(await SayAsync(Authorship.MachineWritten, "  Its page says so.  "));
        Assert.True(await SayAsync(Authorship.MachineWritten, "Its page says so."));
        Assert.Equal("Its page says so.", (await Hub.SourceAsync(source.Id)).EditorEvidence);
        Assert.Equal(1, await CountAsync("source.disclosure"));
        Assert.True(await SayAsync(Authorship.MachineWritten, new string('x', SetDisclosure.LongestReason - 1) + "🙂"));
        var reason = (await Hub.SourceAsync(source.Id)).EditorEvidence!;
        Assert.InRange(reason.Length, SetDisclosure.LongestReason - 2, SetDisclosure.LongestReason);
        Assert.DoesNotContain('\ufffd', reason);
        Assert.True(await SayAsync(null, "left over"));
        Assert.Equal((null, null), ((await Hub.SourceAsync(source.Id)).EditorAuthorship, (await Hub.SourceAsync(source.Id)).EditorEvidence));
    }

    [Fact]
    public async Task TheAdminsListIsSearchedCountedAndPaged()
    {
        await Hub.AddAsync(Enumerable.Range(0, SourceListQuery.PageSize + 5).Select(number => Draft($"site{number}", number < 3 ? "Zorvane SA" : null)));
        Task<SourceList> ListAsync(SourceListFilter filter) =>
            Hub.QueryAsync(context => SourceListQuery.RunAsync(context, filter, Hub.Clock.GetUtcNow(), Cancel));
        var (first, second, beyond) = (await ListAsync(new()), await ListAsync(new() { Page = 2 }), await ListAsync(new() { Page = 99 }));
        Assert.Equal((2, SourceListQuery.PageSize, 5, 0), (first.Pages, first.Rows.Count, second.Rows.Count, beyond.Rows.Count));
        Assert.Equal(SourceListQuery.PageSize + 5, first.Rows.Concat(second.Rows).DistinctBy(row => row.Source.Id).Count());
        Assert.Equal(3, (await ListAsync(new() { Text = " zorvane " })).Rows.Count);
        Assert.Equal(SourceListQuery.PageSize + 5, (await ListAsync(new() { Page = -3 })).Counts[SourceCondition.Waiting]);
        var none = await ListAsync(new() { Condition = SourceCondition.Failing });
        Assert.Equal((0, 0), (none.Pages, none.Rows.Count));
    }

    private static void AssertFresh(Source source)
    {
        Assert.Equal((SourceState.Active, FaultKind.None, 0), (source.State, source.Fault, source.ConsecutiveFailures));
        Assert.Null(source.FailingSince);
        Assert.Null(source.FaultDetail);
    }

    private static SourceDraft Draft(string name, string? publisher = null) =>
        new() { Name = name, Address = $"https://{name}.example/feed", Publisher = publisher, ReadPages = false };

    private Task<int> BreakAsync(int id, SourceState state) =>
        Hub.QueryAsync(context => context.Sources.Where(source => source.Id == id).ExecuteUpdateAsync(set => set
        .SetProperty(source => source.State, state)
        .SetProperty(source => source.Fault, FaultKind.NotFound)
        .SetProperty(source => source.FaultDetail, "404")
        .SetProperty(source => source.ConsecutiveFailures, 9)
        .SetProperty(source => source.FailingSince, Hub.Clock.GetUtcNow()), Cancel));

    private Task<int> CountAsync(string action) => Hub.QueryAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == action, Cancel));

    private Task<SourceEdited> EditAsync(int id, SourceSettings settings) =>
        DoAsync<EditSource, SourceEdited>(edit => edit.RunAsync(id, settings, "ada", Cancel));

    private async Task<SourceSettings> SettingsAsync(int id) =>
        SourceSettings.Of(await Hub.QueryAsync(context => context.Sources.AsNoTracking().Include(source => source.Publisher)
            .SingleAsync(source => source.Id == id, Cancel)));

    private async Task<TResult> DoAsync<TVerb, TResult>(Func<TVerb, Task<TResult>> verb)
        where TVerb : notnull
    {
        await using var scope = Hub.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await verb(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}
