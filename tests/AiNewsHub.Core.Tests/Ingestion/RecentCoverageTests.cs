using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

public sealed class RecentCoverageTests : ReadingTests
{
    /// <summary>After a restart an article is matched by what it was matched by before.</summary>
    [Fact]
    public async Task AStoredArticleHasTheFeaturesThatItCameWith()
    {
        const string Title = "Nvidia and OpenAI plan a data centre in Oslo";
        const string Text = "Nvidia will deliver 20,000 graphics cards to a data centre that OpenAI plans in Norway, both said on Tuesday. Work begins in May.";
        Site.Serve("/feed", Rss.Feed(new Rss.Item("1", Title, Text: Text, Published: Hub.Clock.GetUtcNow().AddHours(-1))));
        var source = await Hub.AddAsync(Site.At("/feed"));
        await Hub.ReadAllAsync();

        var stored = await Hub.QueryAsync(async context =>
        {
            await foreach (var row in RecentCoverage.LoadAsync(context, Hub.Clock.GetUtcNow(), TimeSpan.FromDays(7), 10, TestContext.Current.CancellationToken))
                return row;
            return null;
        });
        var publisher = await Hub.QueryAsync(context => context.Publishers.Where(one => one.Id == source.PublisherId).Select(one => one.Name).SingleAsync());
        var understood = Tagger.Default.Understand(new(Title, Text) { SourceName = source.Name, Role = source.Role });
        var fresh = StoryFeatureReader.Read(new("1", Title, Text)
        {
            Language = understood.Language,
            Publisher = publisher,
            Tags = understood.Tags,
            Kind = understood.Kind
        });
        Assert.Contains(fresh.Terms, term => term is { Kind: StoryTermKind.Entity, InTitle: true });
        Assert.Equal(fresh.Terms, stored!.Features!.Terms);
        Assert.Equal(fresh.Shingles, stored.Features.Shingles);
    }
}
