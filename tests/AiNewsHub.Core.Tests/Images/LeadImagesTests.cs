using AiNewsHub.Core.Images;
using AiNewsHub.Core.Images.Passes;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Tests.Images;

public sealed class LeadImagesTests
{
    [Theory]
    [InlineData(3, 0, ImageState.Shown)]
    [InlineData(4, 0, ImageState.Repeated)]
    [InlineData(4, 12, ImageState.Repeated)]
    [InlineData(4, 13, ImageState.Shown)]
    public void APictureThatASourceShowsWithManyOfItsArticlesStandsForNone(int same, int others, ImageState expected)
    {
        var articles = Enumerable.Range(0, same + others).Select(id => new NamedImage(id, ImageState.Waiting, null, Image(id < same ? "same" : $"own{id}")))
            .ToList();
        var judged = LeadImages.Judge(articles).ToDictionary(article => article.ArticleId, article => article.State);
        Assert.All(Enumerable.Range(0, same), id => Assert.Equal(expected, judged[id]));
        Assert.All(Enumerable.Range(same, others), id => Assert.Equal(ImageState.Shown, judged[id]));
    }

    [Fact]
    public void OnlyWhatChangesIsToldAndAnOldJudgementIsTakenBack()
    {
        var image = Image("a");
        var shown = new NamedImage(1, ImageState.Shown, LeadImages.FileOf(image), image);
        Assert.Empty(LeadImages.Judge([shown]));
        Assert.Equal(ImageState.Shown, LeadImages.Judge([shown with { State = ImageState.Repeated, File = null }]).Single().State);
    }

    [Theory]
    [InlineData(ImageFault.Unfit, false, ImageState.Unfit)]
    [InlineData(ImageFault.Robots, false, ImageState.Withheld)]
    [InlineData(ImageFault.NotGiven, false, ImageState.Failed)]
    [InlineData(ImageFault.Unreachable, true, ImageState.Waiting)]
    public void AnImageThatIsNotThereSaysWhy(ImageFault fault, bool due, ImageState expected)
    {
        var image = new FetchedImage { Url = "https://x.example/1", Fault = fault, DueAt = due ? DateTimeOffset.UnixEpoch : null };
        Assert.Equal(expected, LeadImages.Judge([new(1, ImageState.None, null, image)]).Single().State);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 10)]
    [InlineData(4, 1440)]
    [InlineData(5, null)]
    public void FailuresAreFurtherAndFurtherApartAndEnd(int tries, int? minutes) => Assert.Equal(minutes, (int?)ImageRetries.After(tries)?.TotalMinutes);

    private static FetchedImage Image(string hash) => new() { Url = $"https://x.example/{hash}", Hash = hash, Tone = "808080", Width = 1200, Height = 800 };
}
