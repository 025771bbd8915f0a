using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Tests.Stories;

public sealed class StoryRankerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OneReportThatMentionsAiDoesNotMakeAStoryOfOtherNewsRelevant()
    {
        Coverage[] phones = [Report(1, 1) with { Relevance = 0.02 }, Report(2, 2) with { Relevance = 0.99 }, Report(3, 3) with { Relevance = 0.03 }];
        Coverage[] models = [Report(1, 1) with { Relevance = 0.98 }, Report(2, 2) with { Relevance = 0.99 }, Report(3, 3) with { Relevance = 0.03 }];
        Assert.True(StoryRanker.Rank(models).Rank - StoryRanker.Rank(phones).Rank > 5);
    }

    [Fact]
    public void TheLeadIsTheFirstReportThatIsAboutTheIndustry()
    {
        Assert.Equal(2, StoryRanker.Rank([Report(1, 1, hours: -3) with { Relevance = 0.1 }, Report(2, 2, hours: -2), Report(3, 3, hours: -1)]).Lead.ArticleId);
        Assert.Equal(1, StoryRanker.Rank([Report(1, 1, hours: -3) with { Relevance = 0.1 }, Report(2, 2, hours: -2) with { Relevance = 0.2 }]).Lead.ArticleId);
    }

    [Fact]
    public void PublishersCountNotArticlesCopiesOrAnnouncements()
    {
        var standing = StoryRanker.Rank([
            Report(1, publisher: 1), Report(2, publisher: 1), Report(3, publisher: 2),
            Report(4, publisher: 3) with { IsCopy = true },
            Report(5, publisher: 4) with { Role = SourceRole.Vendor },
            Report(6, publisher: 5) with { Kind = ArticleKind.PressRelease },
        ]);
        Assert.Equal(2, standing.Publishers);
    }

    [Fact]
    public void TheFirstIndependentReportLeads()
    {
        var standing = StoryRanker.Rank([
            Report(1, publisher: 1, hours: -5) with { Role = SourceRole.Vendor },
            Report(2, publisher: 2, hours: -3),
            Report(3, publisher: 3, hours: -4) with { IsCopy = true },
            Report(4, publisher: 4, hours: -2),
        ]);
        Assert.Equal(2, standing.Lead.ArticleId);
    }

    [Fact]
    public void TwiceThePublishersWeighAHalfLife()
    {
        var many = StoryRanker.Rank([Report(1, 1), Report(2, 2), Report(3, 3), Report(4, 4)]).Rank;
        var newer = StoryRanker.Rank([Report(1, 1, hours: 12), Report(2, 2, hours: 12)]).Rank;
        Assert.Equal(many, newer, 2);
    }

    [Fact]
    public void AnOldArticleFoundLateStaysOld() =>
        Assert.True(StoryRanker.Rank([Report(1, 1, hours: -24 * 300)]).Rank < StoryRanker.Rank([Report(2, 1) with { Relevance = 0.3 }]).Rank);

    [Fact]
    public void ALateFollowUpDoesNotBringTheWholeStoryBack()
    {
        Coverage[] then = [.. Enumerable.Range(1, 8).Select(i => Report(i, i, hours: -24 * 5))];
        var revived = StoryRanker.Rank([.. then, Report(9, 9)]).Rank;
        Assert.Equal(StoryRanker.Rank([Report(9, 9)]).Rank, revived, 2);
    }

    [Fact]
    public void TheRankIsTheSumOfItsParts()
    {
        var standing = StoryRanker.Rank([Report(1, 1), Report(2, 2)]);
        Assert.Equal(standing.Parts.Sum(part => part.Points), standing.Rank, 6);
        Assert.Equal(["freshness", "publishers", "relevance", "announcement"], standing.Parts.Select(part => part.Key));
    }

    private static Coverage Report(long id, int publisher, double hours = 0) =>
        new(id, publisher, SourceRole.Press, ArticleKind.Report, IsCopy: false, "en", Now.AddHours(hours), Relevance: 1);
}
