using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>Whole pages in the shapes of real sites, in seven languages: whom they say they are based on, and who wrote them.</summary>
public sealed class ProvenanceCaseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => [.. ProvenanceCase.All.Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void APageIsReadAsItIsLabelled(string id)
    {
        var labelled = ProvenanceCase.All.Single(item => item.Id == id);
        var read = labelled.Read();
        Assert.Equal("", string.Join(", ", Missed(labelled, read).Select(name => "missed " + name)
            .Concat(False(labelled, read).Select(name => "false " + name))));
        Assert.Equal(labelled.Machine, read.Disclosure.MachineWritten);
        Assert.Equal(labelled.Machine is null, read.Disclosure.Evidence is null);
        if (labelled.Credit is { } credit)
            Assert.True(credit.Length == 0 ? read.ImageCredit is null : read.ImageCredit is { } found && IsSame(found, credit),
                $"the credit is {credit}, not {read.ImageCredit}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AnArticleIsOfTheKindItIsLabelled(string id)
    {
        var labelled = ProvenanceCase.All.Single(item => item.Id == id);
        if (labelled.Kind.Length == 0) return;
        var read = labelled.Read();
        var understood = Tagger.Default.Understand(new TextToUnderstand(read.Title ?? "", read.Text)
        {
            Url = labelled.Address.AbsoluteUri,
            Language = read.Language,
            StatedKind = read.StatedKind
        });
        Assert.Equal(labelled.Kind, System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Kind.ToString()));
    }

    [Fact]
    public void TheScoreByGroup()
    {
        foreach (var group in ProvenanceCase.All.GroupBy(item => item.Group))
        {
            int found = 0, missed = 0, wrong = 0, right = 0, silent = 0, falsely = 0;
            foreach (var labelled in group)
            {
                var read = labelled.Read();
                var misses = Missed(labelled, read).Count();
                missed += misses;
                found += labelled.Via.Length - misses;
                wrong += False(labelled, read).Count();
                if (read.Disclosure.MachineWritten == labelled.Machine) right++;
                else if (read.Disclosure.MachineWritten is null) silent++;
                else falsely++;
            }
            output.WriteLine($"{group.Key,-13} pages {group.Count(),3}   via found {found,2} missed {missed,2} false {wrong,2}   written by: right {right,2} missed {silent,2} false {falsely,2}");
        }
        Assert.True(ProvenanceCase.All.Count > 250);
    }

    private static IEnumerable<string> Missed(ProvenanceCase labelled, ExtractedArticle read) =>
        labelled.Via.Where(name => !read.Via.Any(via => IsSame(via.Name, name)));

    private static IEnumerable<string> False(ProvenanceCase labelled, ExtractedArticle read) =>
        read.Via.Select(via => via.Name).Where(found => !labelled.Via.Concat(labelled.Neutral).Any(name => IsSame(found, name)));

    private static bool IsSame(string read, string name)
    {
        var (first, second) = (Letters(read), Letters(name));
        return first == second || second.Length > 3 && first.Contains(second, StringComparison.Ordinal)
            || first.Length > 3 && second.Contains(first, StringComparison.Ordinal);
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
