using System.Text;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Tests.Dates;

/// <summary>The names of months stand in one place.</summary>
public sealed partial class MonthTableTests
{
    // Names by themselves that are hardly anything else than a month.
    private const int ManyMonths = 8;

    // Lines and names that are cut where they begin to be dates; the months there are not read.
    private static readonly string[] _filters = ["BoilerplateLines.cs", "AuthorNames.cs", "SourceNames.cs", "StopWords.cs"];

    private static string Source => Path.Combine(Repository.Root, "src");

    private static string Languages => Path.Combine(Source, "AiNewsHub.Content", "Dates", "Languages");

    [Fact]
    public void NoFileButTheTableNamesTheMonths()
    {
        var months = Names().Where(name => name.Form.Length >= 4).Select(name => Bare(name.Form)).ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !IsBuilt(file) && !_filters.Contains(Path.GetFileName(file)))
            .Where(file => Words().Matches(Bare(File.ReadAllText(file))).Select(word => word.Value).Where(months.Contains).Distinct().Count() >= ManyMonths);
        Assert.Empty(files.Select(file => Path.GetRelativePath(Source, file)));
    }

    [Fact]
    public void EveryLanguageNamesTwelveMonthsOrNumbersThem()
    {
        var incomplete = Names().GroupBy(name => name.Language).Where(language => language.Select(name => name.Month).Distinct().Count() != 12);
        Assert.Empty(incomplete.Select(language => language.Key));
    }

    [Fact]
    public void AFormMeansOneMonthUnlessItIsMarked()
    {
        var disputed = Names()
            .Where(name => !name.OnlyThere)
            .GroupBy(name => Bare(name.Form))
            .Where(form => form.Select(name => name.Month).Distinct().Count() > 1);
        Assert.Empty(disputed.Select(form => form.Key + ": " + string.Join(", ", form.Select(name => $"{name.Month} in {name.Language}"))));
    }

    private static IEnumerable<(string Language, int Month, string Form, bool OnlyThere)> Names() =>
        from file in Directory.EnumerateFiles(Languages, "*.txt")
        from line in File.ReadLines(file)
        let parts = line.Split(": ")
        where parts.Length == 2 && int.TryParse(parts[0], out _)
        from form in parts[1].Split(", ")
        select (Path.GetFileNameWithoutExtension(file), int.Parse(parts[0], null), form.TrimStart('?'), form[0] == '?');

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    // Marks of Thai and Indic scripts are vowels.
    private static string Bare(string text) => Accents().Replace(text.Normalize(NormalizationForm.FormD), "").ToLowerInvariant();

    [GeneratedRegex(@"[\u0300-\u036f]")]
    private static partial Regex Accents();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Words();
}
