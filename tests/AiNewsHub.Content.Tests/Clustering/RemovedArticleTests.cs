using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Tests.Clustering;

public sealed class RemovedArticleTests
{
    private static readonly GoldLine _news = new()
    {
        Id = "one",
        Source = "Courier",
        Title = "Nimbus opens a data centre near Graz",
        Text = "Nimbus opened a data centre with 40,000 chips near Graz on Monday, its spokeswoman said.",
        Published = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void WhatIsTakenOutIsFoundByNothing()
    {
        var window = new StoryWindow(TimeSpan.FromDays(7));
        window.Add(Placing.Features(_news), "story");
        window.Add(Placing.Features(_news with { Id = "two", Title = "Rivers rise in Styria", Text = "Rivers rose in Styria after two days of rain." }),
            "rain");

        Assert.True(window.Remove("one"));

        Assert.Null(StoryMatcher.Match(Placing.Features(_news with { Id = "three", Source = "Gazette" }), window).StoryId);
        Assert.False(window.Remove("one"));
    }

    [Fact]
    public void ItsPlaceLeavesTheWindowAsAnyOther()
    {
        var window = new StoryWindow(TimeSpan.FromDays(7), capacity: 2);
        window.Add(Placing.Features(_news), "story");
        Assert.True(window.Remove("one"));
        foreach (var id in new[] { "two", "three", "four" }) window.Add(Placing.Features(_news with { Id = id }), id);

        Assert.Equal(2, window.Count);
        Assert.NotNull(StoryMatcher.Match(Placing.Features(_news with { Id = "five", Source = "Gazette" }), window).StoryId);
    }
}
