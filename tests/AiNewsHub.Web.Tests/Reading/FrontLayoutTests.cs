using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AiNewsHub.Web.Tests.Reading;

public sealed class FrontLayoutTests
{
    private static readonly string[] _topics = ["open-weights", "agents", "chips", "funding", "lawsuit", "security", "robotics", "jobs"];

    [Fact]
    public void EveryTopicOfTheDictionaryFallsToOneSection()
    {
        var topics = TagDictionary.Default.Tags.Where(tag => tag.Kind == TagKind.Topic).Select(tag => tag.Slug).Order(StringComparer.Ordinal);
        Assert.Equal(topics, NewsSection.All.SelectMany(section => section.Topics).Order(StringComparer.Ordinal));
        Assert.Equal(["Models", "Products", "Chips", "Money", "Law", "Safety", "Research", "Society"], NewsSection.All.Select(section => section.Name));
        Assert.All(NewsSection.All, section => Assert.True(Web.Texts.InterfaceLanguages.Find("fr")!.Texts.ContainsKey(section.Name), section.Name));
    }

    [Fact]
    public void AfterTheFirstNineSectionsHaveAsManyRowsEachAndNothingStandsTwice()
    {
        var random = new Random(7);
        for (var page = 0; page < 200; page++)
        {
            List<StoryRow> stories =
            [
                .. Enumerable.Range(1, random.Next(1, 55)).Select(id => Story(id, _topics[random.Next(random.Next(1, 9))],
                    random.Next(5) == 0 ? ArticleKind.Opinion : ArticleKind.Report, random.Next(1, 3))),
            ];
            var layout = FrontLayout.Sectioned(stories, ReadLanguages.All, NewsSection.All);
            List<StoryRow> shown =
            [
                layout.Lead!, .. layout.Pictured, .. layout.Next, .. layout.Sections.SelectMany(section => section.Stories), .. layout.Aside, .. layout.Folded,
            ];
            Assert.Equal(shown.Count, shown.DistinctBy(story => story.Id).Count());
            Assert.Equal(shown.Select(story => story.Id).ToHashSet(), layout.Stories);
            if (layout.Sections.Count == 0)
            {
                Assert.Equal(stories.Take(22), shown);
                continue;
            }

            Assert.Contains(layout.Sections.Count, new[] { 3, 6 });
            Assert.Single(layout.Sections.Select(section => section.Stories.Count).Distinct());
            Assert.Equal(layout.Sections.Select(section => section.Section),
                NewsSection.All.Where(section => layout.Sections.Any(rows => rows.Section == section)));
            Assert.All(layout.Sections, rows => Assert.All(rows.Stories, story => Assert.Contains(story.Topics[0].Slug, rows.Section.Topics)));
            Assert.All(layout.Aside, story => Assert.Equal((ArticleKind.Opinion, 1), (story.Lead.Kind, story.PublisherCount)));
            var news = stories.Where(story => story.Lead.Kind != ArticleKind.Opinion || story.PublisherCount > 1);
            Assert.Equal(news.Take(9), shown.Take(9));
        }
    }

    [Fact]
    public void StoriesWithoutAHeadlineThatIsReadAreFolded()
    {
        StoryRow[] stories = [Story(1, "chips", language: "en"), Story(2, "chips", language: "de"), Story(3, "chips", language: "fr")];
        var layout = FrontLayout.Plain(stories, Read("fr,en"));
        Assert.Equal((1, 3), (layout.Lead!.Id, layout.Pictured.Single().Id));
        Assert.Equal([2], layout.Folded.Select(story => story.Id));
    }

    [Fact]
    public void CopiesFoldUnderWhatTheyRepeatAndNothingIsLost()
    {
        ArticleRow[] articles =
        [
            Article(1, "en"), Article(2, "en") with { CopyOfId = 1 }, Article(3, "de"), Article(4, "en") with { CopyOfId = 99 },
                Article(5, "fr") with { CopyOfId = 2 },
        ];
        var (shown, folded) = River.Fold(articles, Read("en,fr"));
        Assert.Equal([1, 4, 5], shown.Select(entry => entry.Article.Id));
        Assert.Equal([2], shown[0].Copies.Select(copy => copy.Id));
        Assert.Equal([3], folded.Select(entry => entry.Article.Id));
        (shown, folded) = River.Fold(articles, Read("fr"));
        Assert.Equal([5], shown.Select(entry => entry.Article.Id));
        Assert.Equal([1, 3, 4], folded.Select(entry => entry.Article.Id));
    }

    [Theory]
    [InlineData("en,fr", "en,fr")]
    [InlineData("fr", "fr")]
    [InlineData("all", null)]
    [InlineData("", null)]
    [InlineData("EN,<b>,fr,fr", "fr")]
    public void ReadingIsAListOfLanguages(string written, string? read) => Assert.Equal(read, Read(written).Text);

    [Fact]
    public void BoxesThatAreTickedAreOneChoice() =>
        Assert.Equal("en,fr", ReadLanguages.Of(new QueryCollection(new Dictionary<string, StringValues> { ["read"] = new(["en", "fr"]) })).Text);

    private static ReadLanguages Read(string written) =>
        ReadLanguages.Of(new QueryCollection(new Dictionary<string, StringValues> { ["read"] = written }));

    private static StoryRow Story(int id, string topic, ArticleKind kind = ArticleKind.Report, int publishers = 1, string language = "en") => new(
        id, $"story-{id}", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, publishers, [language], -id, [],
        Article(id, language) with { Kind = kind }, [])
    {
        Topics = [new ListedTag(1, topic, TagKind.Topic)],
    };

    private static ArticleRow Article(int id, string language) => new()
    {
        Id = id,
        Title = $"Story {id}",
        Url = "https://paper.example/",
        Language = language,
        Via = [],
        Enclosures = [],
        SourceSlug = "paper",
        SourceName = "Paper",
        Publisher = "Paper",
    };
}
