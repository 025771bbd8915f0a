using AiNewsHub.Content.Revisions;

namespace AiNewsHub.Content.Tests.Revisions;

public sealed class RevisionTests
{
    private const string Text =
        "The laboratory recorded the animals for ten years.\nThe model has 7 billion parameters, said Ada Smith.\nIts weights are open.";

    [Theory]
    [InlineData("3 min read\n", "4 min read\n")]
    [InlineData("12 comments\n", "1,204 comments\n")]
    [InlineData("Advertisement\n", "")]
    [InlineData("Publicité – achetez nos tasses\n", "Publicité – achetez nos stylos\n")]
    [InlineData("Updated 3 hours ago\n", "Updated 4 hours ago\n")]
    [InlineData("Mis à jour il y a 3 heures\n", "Mis à jour il y a 5 heures\n")]
    [InlineData("Share | Tweet | Print\n", "")]
    [InlineData("1 254 vues\n", "1 300 vues\n")]
    [InlineData("More at https://example.org/a?utm_source=x&s=1 tomorrow.\n", "More at https://example.org/a?utm_source=y&s=2 tomorrow.\n")]
    [InlineData("Temps de lecture : 3 min\n", "Temps de lecture : 6 min\n")]
    [InlineData("Whales  sing.\n", "“Whales” sing\n")]
    public void NoiseAroundATextIsNoRevision(string before, string after) => Assert.False(RevisionText.Differ(before + Text, after + Text));

    [Theory]
    [InlineData("7 billion", "70 billion")]
    [InlineData("are open", "are not open")]
    [InlineData("Ada Smith", "Eva Smith")]
    [InlineData("\nIts weights are open.", "")]
    public void AChangedWordIsARevision(string before, string after) =>
        Assert.True(RevisionText.Differ(Text, Text.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void ADifferenceIsToldWordByWordWithinItsParagraph()
    {
        var after = Text.Replace("7 billion", "70 billion", StringComparison.Ordinal) + "\nA licence is missing.";
        var paragraphs = TextDifference.Paragraphs(Text, after);
        Assert.Equal([false, true, false, true], paragraphs.Select(paragraph => paragraph.IsChanged));
        Assert.Equal(
            [new(DifferenceKind.Same, "The model has "), new(DifferenceKind.Removed, "7"), new(DifferenceKind.Added, "70"),
                new(DifferenceKind.Same, " billion parameters, said Ada Smith.")],
            paragraphs[1].Parts);
        Assert.Equal([new DifferencePart(DifferenceKind.Added, "A licence is missing.")], paragraphs[3].Parts);
    }

    [Theory]
    [InlineData("Archives attack Northlight", "Archives attack Northlight AI", "Archives attack Northlight+ AI+")]
    [InlineData("It has 2,1 million", "It has 2,3 million", "It has -2,1-+2,3+ million")]
    [InlineData("one two three four", "one deux trois four", "one -two three-+deux trois+ four")]
    [InlineData("one two", "one", "one- two-")]
    [InlineData("the same", "the same", "the same")]
    public void AHeadlineIsToldInAsFewChangesAsItTakes(string before, string after, string told) =>
        Assert.Equal(told, string.Concat(TextDifference.Words(before, after)
            .Select(part => part.Kind switch { DifferenceKind.Removed => $"-{part.Text}-", DifferenceKind.Added => $"+{part.Text}+", _ => part.Text })));

    [Theory]
    [InlineData("", "All new.")]
    [InlineData("All gone.", "")]
    [InlineData("Une baleine chante.\nDeux aussi.", "Deux aussi.\nUne baleine se tait.")]
    [InlineData("鲸鱼会唱歌。", "鲸鱼不会唱歌。")]
    public void BothVersionsCanBeReadOffTheDifference(string before, string after)
    {
        var paragraphs = TextDifference.Paragraphs(before, after);
        Assert.Equal(before, Version(DifferenceKind.Added));
        Assert.Equal(after, Version(DifferenceKind.Removed));

        string Version(DifferenceKind without) =>
            string.Join('\n', paragraphs.Select(paragraph => string.Concat(paragraph.Parts.Where(part => part.Kind != without).Select(part => part.Text)))
            .Where(line => line.Length > 0));
    }

    [Fact]
    public void TextsThatShareNothingAreReplacedInBoundedTime()
    {
        var before = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"a{i}"));
        var after = string.Join('\n', Enumerable.Range(0, 30_000).Select(i => $"b{i}"));
        var started = TimeProvider.System.GetTimestamp();
        Assert.NotEmpty(TextDifference.Paragraphs(before, after));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
    }
}
