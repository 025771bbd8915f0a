using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Starter;

namespace AiNewsHub.Core.Tests.Sources;

public sealed class StarterPackTests
{
    private static readonly IReadOnlyList<SourceDraft> Pack = StarterPack.Read();

    [Fact]
    public void EveryLineIsASource()
    {
        using var stream = typeof(StarterPack).Assembly.GetManifestResourceStream("AiNewsHub.Core.Sources.Starter.sources.tsv");
        using var reader = new StreamReader(stream!);
        var table = SourceTable.Read(reader);
        Assert.Empty(table.Errors);
        Assert.True(table.Sources.Count >= 240, $"{table.Sources.Count} sources");
    }

    [Fact]
    public void NoNameStandsTwice() =>
        Assert.Empty(Pack.GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void NoAddressStandsTwice() =>
        Assert.Empty(Pack
            .GroupBy(source => WithoutSchemeOrSlash(source.Address), StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key));

    [Fact]
    public void EveryPublisherIsSpeltInOneWay() =>
        Assert.Empty(Pack
            .Select(source => source.Publisher!)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(publisher => publisher, StringComparer.OrdinalIgnoreCase)
            .Where(spellings => spellings.Count() > 1)
            .Select(spellings => string.Join(" / ", spellings)));

    [Fact]
    public void OneSiteHasOnePublisher()
    {
        // A video platform is one host for everybody on it.
        var bySite = Pack.Where(source => new Uri(source.SiteUrl!).Host != "www.youtube.com").GroupBy(source => new Uri(source.SiteUrl!).Host);
        Assert.Empty(bySite.Where(site => site.Select(source => source.Publisher).Distinct(StringComparer.Ordinal).Count() > 1).Select(site => site.Key));
    }

    [Fact]
    public void EverySourceSaysItsLanguage() => Assert.All(Pack, source => Assert.NotNull(source.Language));

    [Fact]
    public void EveryRoleIsThere() =>
        Assert.Empty(Enum.GetValues<SourceRole>().Except(Pack.Select(source => source.Role)));

    [Fact]
    public void AFeedMadeByAThirdPartyIsSaidToBe() =>
        Assert.All(
            Pack.Where(source => new Uri(source.Address).Host == "raw.githubusercontent.com"),
            source => Assert.Contains("third party", source.Note, StringComparison.Ordinal));

    [Fact]
    public void APausedSourceSaysWhy() => Assert.All(Pack.Where(source => source.Paused), source => Assert.NotNull(source.Note));

    [Fact]
    public void SourcesOfEverythingAreFilteredFromTheStart() =>
        Assert.InRange(Pack.Count(source => source.Scope == SourceScope.Filtered), 100, 120);

    [Fact]
    public void TheNoteOfASourceIsFoundByItsAddressHoweverThatIsWritten()
    {
        var noted = Pack.First(source => source.Note is not null && source.Address.StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(noted.Note, StarterPack.NoteOn("http://" + noted.Address[8..] + "/"));
        Assert.Null(StarterPack.NoteOn("https://site.example/feed"));
    }

    private static string WithoutSchemeOrSlash(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
}
