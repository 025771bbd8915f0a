using AiNewsHub.Core.Stories;

namespace AiNewsHub.Core.Tests.Stories;

public sealed class StoryVarietyTests
{
    private static readonly SharedSubject _orbis = new(IsPublisher: false, 1);

    [Fact]
    public void TheSixthOfASubjectStandsBehindTheFirstFifteenAndSaysForWhat()
    {
        var page = StoryVariety.Arrange([.. Enumerable.Range(0, 8).Select(_ => Story(_orbis)), .. Enumerable.Range(0, 14).Select(_ => Story())]);
        Assert.Equal([0, 1, 2, 3, 4, .. Enumerable.Range(8, 10), 5, 6, 7, .. Enumerable.Range(18, 4)], page.Select(story => story.Place));
        Assert.Equal([5, 6, 7], page.Where(story => story.MovedFor == _orbis).Select(story => story.Place));
        Assert.Equal(3, page.Count(story => story.MovedFor is not null));
    }

    [Fact]
    public void AVariedPageStandsByRankAlone()
    {
        var page = StoryVariety.Arrange([.. Enumerable.Range(0, 30).Select(place => Story(new SharedSubject(IsPublisher: true, place % 5)))]);
        Assert.Equal(Enumerable.Range(0, 30).Select(place => new VariedStory(place, null)), page);
    }

    [Theory]
    [InlineData(60, 51)]
    [InlineData(15, 6)]
    [InlineData(7, 7)]
    public void WithTooFewOthersTheRuleYields(int stories, int alike)
    {
        var page = StoryVariety.Arrange([.. Enumerable.Range(0, stories).Select(place => place < alike ? Story(_orbis) : Story())]);
        Assert.Equal(Enumerable.Range(0, stories).Select(place => new VariedStory(place, null)), page);
    }

    [Fact]
    public void WhereOneSubjectCannotBeHeldDownTheOthersStillAre()
    {
        // One publisher writes everything; a company is in the first eight.
        var everywhere = new SharedSubject(IsPublisher: true, 1);
        var page = StoryVariety.Arrange([.. Enumerable.Range(0, 30).Select(place => place < 8 ? Story(_orbis, everywhere) : Story(everywhere))]);
        Assert.Equal([5, 6, 7], page.Where(story => story.MovedFor == _orbis).Select(story => story.Place));
        Assert.Equal(3, page.Count(story => story.MovedFor is not null));
    }

    [Fact]
    public void NoStoryIsLostOrThereTwiceAndASubjectIsHeldDownWhereverItCanBe()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            // The smaller numbers are the commoner subjects, as in the news.
            var stories = Enumerable.Range(0, random.Next(0, StoryVariety.Window + 1))
                .Select(_ => Story([.. Enumerable.Range(0, random.Next(0, 4))
                    .Select(_ => new SharedSubject(random.Next(3) == 0, random.Next(random.Next(1, 40))))])).ToList();
            var page = StoryVariety.Arrange(stories);
            Assert.Equal(Enumerable.Range(0, stories.Count), page.Select(story => story.Place).Order());
            Assert.Equal(page, StoryVariety.Arrange(stories));
            Assert.All(page.Index(), story => Assert.Equal(
                story.Item.MovedFor is not null,
                page.Take(story.Index).Any(above => above.Place > story.Item.Place)));
            // Who says that there are enough above has enough above.
            Assert.All(page.Index().Where(story => story.Item.MovedFor is not null), story => Assert.True(
                page.Take(story.Index).Count(above => stories[above.Place].Contains(story.Item.MovedFor!.Value)) >= StoryVariety.Most));
        }
    }

    private static SharedSubject[] Story(params SharedSubject[] subjects) => subjects;
}
