using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Tests.Stories;

public sealed class StoryHeadlineTests
{
    [Fact]
    public void TheHeadlineIsThatOfAReportInTheLanguageAndElseTheLeads()
    {
        var lead = Article(1, "en");
        ArticleRow[] others =
        [
            Article(2, "fr") with { Kind = ArticleKind.Announcement },
            Article(3, "fr") with { CopyOfId = 1 },
            Article(4, "fr") with { OwnNotes = new(Authorship.MachineWritten, null, null, null) },
            Article(5, "de"),
            Article(6, "fr"),
            Article(7, "fr"),
        ];
        Assert.Equal(6, StoryHeadline.Choose(lead, others, ["fr"]).Id);
        Assert.Equal(1, StoryHeadline.Choose(lead, others, ["en"]).Id);
        Assert.Equal(5, StoryHeadline.Choose(lead, others, ["es", "de", "fr"]).Id);
        Assert.Equal(1, StoryHeadline.Choose(lead, others, ["es"]).Id);
        Assert.Equal(1, StoryHeadline.Choose(lead, others, []).Id);
        // What a machine wrote is better than what cannot be read; an announcement or a copy is no report.
        Assert.Equal(4, StoryHeadline.Choose(lead, others[..3], ["fr"]).Id);
        Assert.Equal(1, StoryHeadline.Choose(lead, others[..2], ["fr"]).Id);
    }

    [Fact]
    public void TheFirstReporterIsNamedFirstThenWhoWeighsMost()
    {
        ArticleRow[] articles =
        [
            Article(1, "en") with { SourceRole = SourceRole.Vendor },
            Article(2, "en") with { SourceRole = SourceRole.Community },
            Article(3, "en") with { SourceRole = SourceRole.Newsletter },
            Article(4, "en") with { SourceRole = SourceRole.Press },
            Article(5, "en") with { SourceRole = SourceRole.Press, PublisherId = 2 },
            Article(6, "en") with { CopyOfId = 4 },
        ];
        Assert.Equal([2, 4, 3], StoryHeadline.Publishers([.. articles.Reverse()]).Select(article => article.Id));
        Assert.Equal([1], StoryHeadline.Publishers(articles[..1]).Select(article => article.Id));
    }

    [Fact]
    public void AmongTheFewThatAListNamesIsTheFirstOfEachLanguage()
    {
        List<ArticleRow> others = [.. Enumerable.Range(1, 40).Select(number => Article(number, number == 30 ? "fr" : "en"))];
        var few = StoryHeadline.Few(others, 12);
        Assert.Equal([.. Enumerable.Range(1, 11), 30], few.Select(article => (int)article.Id));
    }

    /// <summary>A report of a publisher of its own; later than those with a lower number.</summary>
    private static ArticleRow Article(long id, string language) => new()
    {
        Id = id,
        Title = $"Headline {id}",
        Url = "https://paper.example/",
        Language = language,
        ShownAt = DateTimeOffset.UnixEpoch.AddHours(id),
        Kind = ArticleKind.Report,
        SourceRole = SourceRole.Press,
        PublisherId = (int)id,
        Publisher = $"Publisher {id}",
        SourceName = $"Publisher {id}",
        SourceSlug = $"publisher-{id}",
        Via = [],
        Enclosures = [],
    };
}
