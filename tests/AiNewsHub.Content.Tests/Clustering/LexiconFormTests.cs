using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>The lexicon is written by hand: what its README says of the form is held here.</summary>
public sealed class LexiconFormTests
{
    private const int Languages = 7;

    private static readonly IReadOnlyList<string> _lines = [.. Read("Lexicon/").SelectMany(text => text.Split('\n'))
        .Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void EveryLineHasOneToSevenColumns() =>
        Assert.DoesNotContain(_lines, line => line.Split('|').Length > Languages || line.Split('|', ',')[0].Trim().Length == 0);

    [Fact]
    public void EveryWordIsOneWordInLowerCase() =>
        Assert.DoesNotContain(_lines.SelectMany(line => line.Split('|', ',')).Select(word => word.Trim().TrimEnd('*')), word =>
            word.Length == 1 || !word.All(c => char.IsLetterOrDigit(c) && !char.IsUpper(c)));

    [Fact]
    public void NoTwoMeaningsHaveTheSameName() => Assert.Empty(Repeated(_lines.Select(line => line.Split('|', ',')[0].Trim().TrimEnd('*'))));

    [Fact]
    public void NoLineIsWrittenTwice() => Assert.Empty(Repeated(_lines));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void AWordHasOneMeaningOrAnotherOneWithAStar(int language)
    {
        var words = _lines.SelectMany(line => WordsOf(ColumnOf(line, language))).ToList();
        var usual = words.Where(word => !word.Starred).Select(word => word.Word).ToList();
        var others = words.Where(word => word.Starred).Select(word => word.Word).ToList();
        Assert.Empty(Repeated(usual));
        Assert.Empty(Repeated(others));
        Assert.Empty(others.Except(usual));
    }

    [Fact]
    public void EndingsArePairsWithoutAccents() =>
        Assert.DoesNotContain(
            Read("Endings/").SelectMany(text => text.Split('\n')).Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            rule => rule != "compounds" && rule[0] is not ('+' or '-') && (rule.Count(c => c == ':') != 1 || rule[0] == ':' || Folding.Fold(rule) != rule));

    private static string ColumnOf(string line, int language)
    {
        var columns = line.Split('|');
        return columns.Length == 1 ? line : columns.ElementAtOrDefault(language) ?? "";
    }

    private static IEnumerable<(string Word, bool Starred)> WordsOf(string column) =>
        column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Folding.Fold(word.TrimEnd('*')), word.EndsWith('*')));

    private static IEnumerable<string> Repeated(IEnumerable<string> words) =>
        words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key);

    private static IEnumerable<string> Read(string folder)
    {
        var assembly = typeof(StoryFeatureReader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
