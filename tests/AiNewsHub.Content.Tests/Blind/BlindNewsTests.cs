using System.Text.Json;

namespace AiNewsHub.Content.Tests.Blind;

/// <summary>News that somebody wrote and labelled who had not seen the rules: no figure may fall from what was measured on the day it was written.</summary>
public sealed class BlindNewsTests
{
    // Less than one item of a language is worth.
    private const double Slack = 0.01;

    private static readonly Dictionary<string, double> _measured =
        JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(BlindItem.Folder, "floors.json")))!;

    public static TheoryData<string> Names => [.. _measured.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void UnderstandsNewsNoLessWellThanWhenItWasWritten(string figure) =>
        Assert.True(BlindScore.Figures[figure] >= _measured[figure] - Slack, $"{figure}: {BlindScore.Figures[figure]:0.0000}, was {_measured[figure]:0.0000}");

    [Fact]
    public void EveryFigureHasItsFloor() => Assert.Equal(BlindScore.Figures.Keys.Order(), _measured.Keys.Order());

    /// <summary>A slip in a label would otherwise count as the program's.</summary>
    [Fact]
    public void EveryTopicOfALabelIsATopic()
    {
        var topics = GoldFile.VocabularyKinds();
        Assert.DoesNotContain(BlindItem.All.SelectMany(item => item.Topics), slug => topics.GetValueOrDefault(slug) != "topic");
    }
}
