using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Languages.Building;

namespace AiNewsHub.Content.Tests.Text.Languages;

public sealed class PhraseTests
{
    private const int Samples = 20;
    private const int WordsBetween = 2;

    private static readonly string _folder = Path.Combine(Repository.Root, "src", "AiNewsHub.Content", "Text", "Languages");
    private static readonly Dictionary<string, PhraseSection> _sections = PhraseCode.Read(Files());

    [Fact]
    public void EverySentenceThatAPhraseStandsForHasTheWordThatGuardsIt()
    {
        var random = new Random(1);
        var dead = new List<string>();
        foreach (var section in _sections.Values)
        {
            var words = new PhraseWords(_sections, section);
            var (cues, pieces) = (words.Cues().ToList(), words.Pieces().ToList());
            if (cues.Count + pieces.Count == 0) continue;
            foreach (var phrase in section.Phrases)
            {
                for (var i = 0; i < Samples; i++)
                {
                    var sentence = new PhraseSamples(_sections, section, random).Of(phrase);
                    if (cues.Count > 0 ? IsSeen(cues, sentence) : pieces.Any(piece => sentence.Contains(piece, StringComparison.OrdinalIgnoreCase))) continue;
                    dead.Add($"{phrase.Place}: \"{sentence}\"");
                    break;
                }
            }
        }
        Assert.True(dead.Count == 0, string.Join('\n', dead));
    }

    [Fact]
    public void APhraseMatchesTheSentencesItStandsFor()
    {
        var random = new Random(2);
        var other = new List<string>();
        foreach (var section in _sections.Values)
        {
            var words = new PhraseWords(_sections, section);
            // What must stand around a phrase is not in its sentence.
            foreach (var phrase in section.Phrases.Where(phrase => !Regex.IsMatch(phrase.Text, @"\(\?|\\b|^\d+ = |^= ")))
            {
                var sentence = new PhraseSamples(_sections, section, random).Of(phrase);
                if (!Regex.IsMatch(sentence, words.Expression(phrase), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                    other.Add($"{phrase.Place}: \"{sentence}\"");
            }
        }
        Assert.True(other.Count == 0, string.Join('\n', other));
    }

    [Fact]
    public void WhatIsMarkedGuardsSomething()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src", "AiNewsHub.Content"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(File.ReadAllText));
        var referred = _sections.Values.SelectMany(section => section.Phrases).SelectMany(phrase => Regex.Matches(phrase.Text, @"<(\w+)>"))
            .Select(name => name.Groups[1].Value).ToHashSet();
        var idle = _sections.Keys.Select(name => name.Split('.')[1])
            .Where(name => !referred.Contains(name) && !Regex.IsMatch(code, $@"Phrases\.(?:\w+\.)?{name}(?:Cues|Starts|Pieces)?\b")).ToList();
        var unguarded = _sections.Values.Where(section => new PhraseWords(_sections, section).Cues().Any()).Select(section => section.Name.Split('.')[1])
            .Where(name => !referred.Contains(name) && !Regex.IsMatch(code, $@"Phrases\.(?:\w+\.)?{name}(?:Cues|Starts)\b")).ToList();

        Assert.Empty(idle);
        Assert.Empty(unguarded);
    }

    [Fact]
    public void ANewLanguageIsAFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.CreateSubdirectory("xx").FullName, "phrases.txt");
            File.WriteAllText(file, "# Zorvish\n[Attributions.Revealed]\n{zorvû} (ma )?{blenj?} pa\n[Promotions.Support]\n{*talmo} ke\n");
            var code = PhraseCode.Of([.. Files(), file]);
            var sections = PhraseCode.Read([.. Files(), file]);
            var revealed = new Regex(Regex.Match(code, "const string Revealed = @\"(.*)\";").Groups[1].Value,
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

            Assert.Matches(revealed, "Zorvû ma blenj pa");
            Assert.Matches(revealed, "dévoilé par");
            Assert.True(IsSeen(new PhraseWords(sections, sections["Attributions.Revealed"]).Cues(), "Zorvû ma blenj pa"));
            Assert.False(IsSeen(new PhraseWords(_sections, _sections["Attributions.Revealed"]).Cues(), "Zorvû ma blenj pa"));
            Assert.Contains("talmo", new PhraseWords(sections, sections["Promotions.Support"]).Pieces());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("zorvu pa", "mark the word")]
    [InlineData("({zorvu} )?pa", "stands whole")]
    [InlineData("{zorvu}n pa", "stands whole")]
    [InlineData("{zorv\\w+} pa", "written out")]
    [InlineData("{<Nothing>} pa", "no section")]
    [InlineData("= zorvu, pa", "of lists")]
    public void APhraseThatCouldNotBeReachedFailsTheBuild(string phrase, string said)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.CreateSubdirectory("xx").FullName, "phrases.txt");
            File.WriteAllText(file, $"[Attributions.Revealed]\n{phrase}\n");
            Assert.Contains(said, Assert.Throws<InvalidDataException>(() => PhraseCode.Of([.. Files(), file])).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TheReadmeNamesFiveSourceFilesAtMost()
    {
        var readme = File.ReadAllText(Path.Combine(_folder, "README.md"));
        var named = Regex.Matches(readme[readme.IndexOf("## To add a language", StringComparison.Ordinal)..], @"`([\w/]+\.cs)`")
            .Select(name => name.Groups[1].Value).Distinct().ToList();

        Assert.InRange(named.Count, 1, 5);
        Assert.All(named, name => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "AiNewsHub.Content", name)), name));
    }

    [Fact]
    public void WordsAreFoldedAsTheTextsAre() =>
        Assert.All(Enumerable.Range('A', 0x370 - 'A').Select(letter => $"a{(char)letter}"), word => Assert.Equal(Folding.Fold(word), PhraseWords.Fold(word)));

    // As the guards see it: a word, or one of another list after it with two words between them at most.
    private static bool IsSeen(IEnumerable<(string Words, string Then)> cues, string sentence)
    {
        var words = Regex.Split(Folding.Fold(sentence), @"[^\p{L}\p{Nd}]+");
        return cues.Any(cue => words.Index().Any(word => cue.Words.Split(' ').Contains(word.Item)
            && (cue.Then is null || words.Skip(word.Index + 1).Take(WordsBetween + 1).Intersect(cue.Then.Split(' ')).Any())));
    }

    private static string[] Files() => [.. Directory.GetFiles(_folder, "phrases.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
