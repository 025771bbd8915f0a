using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Stories;

/// <summary>What lists and pages read of stored stories.</summary>
public sealed class StoryReadingTests : ReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => Hub.Clock.GetUtcNow();

    [Fact]
    public async Task OfAStoryThatWentIntoAnotherOnlyTheOtherIsNamed()
    {
        await SaveAsync(context =>
        {
            var target = Story(context, "target", 1, Article("One", 1), Article("Two", 2));
            Story(context, "merged", 5).MergedIntoId = 1;
            Story(context, "next", 1, Article("Three", 3)).ContinuesId = 2;
            return target;
        });
        var merged = await TimelineAsync("merged");
        Assert.Equal("target", merged?.MovedTo);
        Assert.Empty(merged!.Entries);
        Assert.Null(merged.Lead);
        Assert.Equal((await TimelineAsync("target"))!.Id, (await TimelineAsync("next"))!.ContinuesId);
        Assert.Null(await TimelineAsync("nowhere"));
        Assert.Null(await TimelineAsync("TARGET"));
        Assert.Equal(["next", "target"], (await ReadAsync(new())).Select(story => story.Slug).Order());
    }

    [Fact]
    public async Task WhatReadersDoNotSeeIsNeitherEntryNorLead()
    {
        await SaveAsync(context =>
        {
            Story(context, "partly", 2, Article("Hidden", 1, state: ArticleState.Hidden), Article("Shown", 2));
            return Story(context, "wholly", 9, Article("Removed", 1, state: ArticleState.Removed), Article("Held", 2, state: ArticleState.Held));
        });
        var partly = await TimelineAsync("partly");
        Assert.Equal("Shown", partly!.Lead?.Title);
        Assert.Equal(1, partly.ArticleCount);
        var wholly = await TimelineAsync("wholly");
        Assert.Null(wholly!.Lead);
        Assert.Equal(0, wholly.ArticleCount);
        Assert.DoesNotContain("wholly", (await ReadAsync(new())).Select(story => story.Slug));
    }

    [Fact]
    public async Task AListIsNarrowedAndOrderedAsAsked()
    {
        await SaveAsync(context =>
        {
            var chips = context.Tags.Single(tag => tag.Slug == "chips");
            Story(context, "old-and-high", 9, Article("Old", 1, language: "fr"));
            Story(context, "new-and-low", 1, Article("New", 30, language: "en", kind: ArticleKind.Opinion));
            var tagged = Article("Tagged", 20, language: "en");
            tagged.Tags.Add(new() { Tag = chips, Score = 1 });
            return Story(context, "tagged", 5, Article("Lead", 10, language: "de"), tagged);
        });
        var rare = (await Hub.QueryAsync(context => TagQuery.FindAsync(context, "chips", Cancel)))!;
        Assert.False(rare.IsCommon);
        async Task<string> SlugsAsync(StoryQuery query) => string.Join(' ', (await ReadAsync(query)).Select(story => story.Slug));
        Assert.Equal("old-and-high tagged new-and-low", await SlugsAsync(new()));
        Assert.Equal("old-and-high", await SlugsAsync(new() { Language = "fr" }));
        Assert.Equal("tagged new-and-low", await SlugsAsync(new() { Language = "en" }));
        Assert.Equal("", await SlugsAsync(new() { Language = "e" }));
        Assert.Equal("tagged", await SlugsAsync(new() { Tag = rare }));
        Assert.Equal("tagged", await SlugsAsync(new() { Tag = rare with { IsCommon = true } }));
        Assert.Equal("new-and-low", await SlugsAsync(new() { Kind = ArticleKind.Opinion }));
        Assert.Equal("", await SlugsAsync(new() { Tag = rare, Kind = ArticleKind.Opinion }));
        Assert.Equal("", await OfAsync());
        Assert.Equal("tagged", await OfAsync(3, 4_711));
        Assert.Equal("new-and-low tagged old-and-high", await OfAsync(1, 2, 3));

        async Task<string> OfAsync(params long[] ids) =>
            string.Join(' ', (await Hub.QueryAsync(context => StoryQuery.OfAsync(context, ids, Now, Cancel))).Select(story => story.Slug));
    }

    /// <summary>Languages that nobody here reads take no place of those that are read.</summary>
    [Fact]
    public async Task StoriesOfLanguagesThatAreReadAreLookedForBehindAllOthers()
    {
        await SaveAsync(context =>
        {
            foreach (var number in Enumerable.Range(0, 80)) Story(context, $"english-{number}", 100 - number, Article($"English {number}", 1, language: "en"));
            foreach (var number in Enumerable.Range(0, 9)) Story(context, $"french-{number}", 9 - number, Article($"French {number}", 1, language: "fr"));
            return Story(context, "of-no-language", 0.5, Article("No words", 1));
        });
        var rows = await ReadAsync(new() { Read = ["fr"], Size = 9 });
        Assert.Equal(9, rows.Count(row => row.Slug.StartsWith("french-", StringComparison.Ordinal)));
        Assert.Equal(10, rows.Count(row => row.Slug.StartsWith("english-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ARowNamesTheOthersInTimeOrderWithoutCopiesAndNoMoreThanAListShows()
    {
        await SaveAsync(context =>
        {
            Article[] articles = [Article("Lead", 50), .. Enumerable.Range(0, 20).Select(number => Article($"Other {number}", 40 - number))];
            return Story(context, "big", 1, articles);
        });
        await Hub.QueryAsync(context => context.Articles.Where(article => article.Title == "Other 19")
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.CopyOfId, 1), Cancel));
        var row = Assert.Single(await ReadAsync(new()));
        Assert.Equal("Lead", row.Lead.Title);
        Assert.Equal(Enumerable.Range(0, StoryQuery.OthersShown).Select(number => $"Other {18 - number}"), row.Others.Select(other => other.Title));
        var timeline = (await TimelineAsync("big"))!;
        Assert.Equal(21, timeline.ArticleCount);
        Assert.Equal("Other 19", Assert.Single(timeline.Entries[^1].Copies).Title);
    }

    [Fact]
    public async Task VolumesCountWhatIsShownByDaysBackFromNow()
    {
        await SaveAsync(context =>
        {
            var chips = context.Tags.Single(tag => tag.Slug == "chips");
            foreach (var (hours, state) in new[] { (0.0, ArticleState.Shown), (-1, ArticleState.Shown), (-23.9, ArticleState.Shown),
                (-24.1, ArticleState.Shown),
                (-719, ArticleState.Shown), (-721, ArticleState.Shown), (1, ArticleState.Shown), (-2, ArticleState.Held) })
            {
                var article = Article($"At {hours}", 0, state: state);
                article.ShownAt = article.FirstSeenAt = Now.AddHours(hours);
                article.Tags.Add(new() { Tag = chips, Score = 1 });
                context.Articles.Add(article);
            }

            return new Story { Slug = "none" };
        });
        var volume = Assert.Single(await Hub.QueryAsync(context => VolumesAsync(context)));
        Assert.Equal(("chips", 5, TagQuery.VolumeDays), (volume.Tag.Slug, volume.Total, volume.PerDay.Count));
        Assert.Equal((3, 1, 1), (volume.PerDay[^1], volume.PerDay[^2], volume.PerDay[0]));
    }

    [Fact]
    public async Task PagesOfAListMeetEachArticleOnceEvenOfOneInstant()
    {
        await SaveAsync(context =>
        {
            foreach (var number in Enumerable.Range(0, 23)) context.Articles.Add(Article($"Number {number}", number / 5));
            return new Story { Slug = "none" };
        });
        var (seen, cursor) = (new List<long>(), (ArticleCursor?)null);
        do
        {
            var page = await Hub.QueryAsync(context => new ArticleQuery { Size = 4, Before = cursor }.ReadAsync(context, Cancel));
            seen.AddRange(page.Articles.Select(article => article.Id));
            cursor = ArticleCursor.Read(page.Next?.ToString());
        }
        while (cursor is not null && seen.Count < 100);
        Assert.Equal(Enumerable.Range(1, 23).Reverse().Select(id => (long)id), seen);
    }

    private async Task<IReadOnlyList<TagVolume>> VolumesAsync(HubContext context) =>
        await TagQuery.VolumesAsync(context, await KnownTags.ReadAsync(context, Cancel), Now, Cancel);

    private Task<StoryTimeline?> TimelineAsync(string slug) => Hub.QueryAsync(context => StoryTimeline.ReadAsync(context, slug, Cancel));

    private Task<IReadOnlyList<StoryRow>> ReadAsync(StoryQuery query) => Hub.QueryAsync(context => query.ReadAsync(context, Now, Cancel));

    private Task<int> SaveAsync(Func<HubContext, Story> fill) => Hub.QueryAsync(async context =>
    {
        context.Sources.Add(_source);
        fill(context);
        await context.SaveChangesAsync(Cancel);
        foreach (var story in context.Stories.Local.Where(story => story.Articles.Count > 0)) story.LeadArticle = story.Articles[0];
        return await context.SaveChangesAsync(Cancel);
    });

    private readonly Source _source = new()
    {
        Slug = "s",
        Name = "s",
        Address = "https://s.example/feed",
        Publisher = new() { Slug = "p", Name = "p" },
    };

    private Article Article(string title, double hours, ArticleState state = ArticleState.Shown, string? language = null, ArticleKind kind = ArticleKind.Report)
    {
        var url = $"https://s.example/{Uri.EscapeDataString(title)}";
        var at = Now.AddDays(-30).AddHours(hours);
        return new()
        {
            Source = _source,
            Url = url,
            CanonicalUrl = url,
            Title = title,
            FirstSeenAt = at,
            PublishedAt = at,
            ShownAt = at,
            State = state,
            Language = language,
            Kind = kind,
            Content = new(),
        };
    }

    private static Story Story(HubContext context, string slug, double rank, params Article[] articles)
    {
        var story = new Story
        {
            Slug = slug,
            Rank = rank,
            Articles = [.. articles],
            ArticleCount = articles.Length,
            FirstSeenAt = articles.Length > 0 ? articles.Min(article => article.ShownAt) : default,
            LastSeenAt = articles.Length > 0 ? articles.Max(article => article.ShownAt) : default,
            Languages = [.. articles.Select(article => article.Language).OfType<string>().Distinct()],
        };
        context.Stories.Add(story);
        return story;
    }
}
