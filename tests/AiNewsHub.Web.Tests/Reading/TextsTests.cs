using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Search;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Tests.Reading;

public sealed partial class TextsTests
{
    private static InterfaceLanguage French => InterfaceLanguages.Find("fr")!;

    [Fact]
    public void EveryTextUsedHasItsFrench()
    {
        var used = UsedTexts().Concat(MessagesOfSearch()).Concat(TextsOfFigures()).ToHashSet(StringComparer.Ordinal);
        Assert.True(used.Count > 100, "The pattern that finds texts in sources finds hardly any.");
        Assert.Equal([], used.Except(French.Texts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLanguageHasThePlacesOfItsEnglish() => Assert.All(
        InterfaceLanguages.All.SelectMany(language => language.Texts), pair => Assert.Equal(PlacesOf(pair.Key), PlacesOf(pair.Value)));

    [Fact]
    public void EveryTagHasItsFrenchDescriptionAndNoWordIsOfATagThatIsNone()
    {
        var slugs = TagDictionary.Default.Tags.Select(tag => tag.Slug).ToHashSet(StringComparer.Ordinal);
        var french = French.Tags();
        Assert.Equal([], slugs.Except(french.Descriptions.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([], InterfaceLanguages.Tags().SelectMany(language => language.Names.Keys.Concat(language.Descriptions.Keys)).Except(slugs));
        Assert.Equal("Poids ouverts", french.Names["open-weights"]);
    }

    [Fact]
    public void ALanguageIsWhatStandsInItsFolder()
    {
        var german = new InterfaceLanguage("de", new Dictionary<string, Func<Stream>>
        {
            ["language.json"] = () => Json("""{ "name": "Deutsch", "culture": "de-DE", "day": "d. MMMM yyyy" }"""),
            ["few.json"] = () => Json("""{ "Latest": "Neuestes" }"""),
            ["tags/names.json"] = () => Json("""{ "energy": "Energie" }"""),
        });
        Assert.Equal(("Deutsch", "HH:mm", "1. Dezember 2026"), (german.Forms.Name, german.Forms.Clock,
            new DateTime(2026, 12, 1).ToString(german.Forms.Day, german.Culture)));
        Assert.Equal(["Latest"], german.Texts.Keys);
        var tags = german.Tags();
        Assert.Equal(("de", "Energie", 0), (tags.Language, tags.Names["energy"], tags.Descriptions.Count));

        static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void FrenchPunctuationNeverStandsAfterAPlainSpace() => Assert.All(French.Texts.Values, french => Assert.DoesNotMatch(LoosePunctuation(), french));

    [Theory]
    [InlineData("en", 0, "0 articles")]
    [InlineData("en", 1, "1 article")]
    [InlineData("en", 1204, "1,204 articles")]
    [InlineData("fr", 0, "0 article")]
    [InlineData("fr", 1, "1 article")]
    [InlineData("fr", 1204, "1\u202f204 articles")]
    public void NumbersTakeTheFormOfTheLanguage(string language, int number, string expected)
    {
        using var _ = new InLanguage(language);
        Assert.Equal(expected, new HubTexts(new()).Count(number, "{0} article", "{0} articles"));
    }

    private static IEnumerable<string> UsedTexts() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "AiNewsHub.Web"), "*.cs*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml"
            && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText)
        .SelectMany(source => Plain().Matches(source).Select(match => match.Groups[1].Value)
            .Concat(Counted().Matches(source).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value })))
        .Select(Regex.Unescape);

    private static IEnumerable<string> TextsOfFigures() => QualityReport.Current.Groups.SelectMany(group => group.Figures
        .SelectMany(figure => figure.Beside.Select(other => other.Name).Append(figure.Name).Append(figure.Means))
        .Concat([group.Title, group.Data, group.Known]));

    private static IEnumerable<string> PlacesOf(string text) => Places().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal);

    /// <summary>What search says stands in Core, which knows no language; each mistake is made once here.</summary>
    private static IEnumerable<string> MessagesOfSearch() =>
        new[] { "\"open", "tag:", "🔥", "colour:red", "kind:poem", "after:soon", new string('a', 600), string.Join(' ', Enumerable.Repeat("a", 50)), "a )",
            "a OR", "((((((((((a))))))))))", "(a" }
            .SelectMany(typed => SearchReading.Of(typed).Messages)
            .Select(message => message.Text);

    [GeneratedRegex(@"\b[tT](?:exts)?\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b[tT](?:exts)?\.Count\([^""]*""((?:[^""\\]|\\.)*)"", ""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Places();

    [GeneratedRegex("[ ][;:!?%»]|«[ ]|'")]
    private static partial Regex LoosePunctuation();
}

internal sealed class InLanguage : IDisposable
{
    private readonly (CultureInfo, CultureInfo) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public InLanguage(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
