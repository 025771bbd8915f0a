using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Starter;

namespace AiNewsHub.Core.Tests.Sources;

public sealed class SourceTableTests
{
    [Fact]
    public void ReadsEveryColumn()
    {
        var table = Read(
            "name\tsite\tfeed\tlanguage\trole\tpublisher\tkind\tstate\tpages\tnote",
            "Lab\thttps://lab.example/\thttps://lab.example/feed\tfr-CA\tvendor\tLab SA\tfeed\tpaused\tfeed-only\tMoves in May.");
        Assert.Empty(table.Errors);
        Assert.Equal(
            new()
            {
                Name = "Lab",
                SiteUrl = "https://lab.example/",
                Address = "https://lab.example/feed",
                Language = "fr-CA",
                Role = SourceRole.Vendor,
                Publisher = "Lab SA",
                Paused = true,
                ReadPages = false,
                Note = "Moves in May.",
            },
            Assert.Single(table.Sources));
    }

    [Fact]
    public void AFeedAddressAloneIsEnough()
    {
        var source = Assert.Single(Read("\uFEFFFeed", "https://lab.example:8443/a/feed").Sources);
        Assert.Equal("lab.example", source.Name);
        Assert.Equal("lab.example", source.Publisher);
        Assert.Equal("https://lab.example:8443/", source.SiteUrl);
        Assert.Equal(SourceRole.Press, source.Role);
        Assert.Null(source.Language);
        Assert.False(source.Paused);
        Assert.True(source.ReadPages);
    }

    [Fact]
    public void ASiteWithoutFeedIsReadAsAnHtmlListWhenAskedFor()
    {
        var source = Assert.Single(Read("site\tkind", "https://lab.example/news\thtml-list").Sources);
        Assert.Equal(SourceKind.HtmlList, source.Kind);
        Assert.Equal("https://lab.example/news", source.Address);
    }

    [Theory]
    [InlineData("news", SourceRole.Press)]
    [InlineData("news (community)", SourceRole.Community)]
    [InlineData("lab blog (generated)", SourceRole.Vendor)]
    [InlineData("newsletter + podcast", SourceRole.Newsletter)]
    [InlineData("research (policy)", SourceRole.Research)]
    public void WithoutARoleColumnTheKindMayNameTheRole(string kind, SourceRole role)
    {
        var source = Assert.Single(Read("name\tfeed_url\tlanguage\tkind", $"Lab\thttps://lab.example/feed\tja/en\t{kind}").Sources);
        Assert.Equal(role, source.Role);
        Assert.Equal(SourceKind.Feed, source.Kind);
        Assert.Equal("ja", source.Language);
    }

    [Theory]
    [InlineData("Lab\tftp://lab.example/\t\t\t\t", "Line 2: \"ftp://lab.example/\" in the column feed is no http or https address.")]
    [InlineData("Lab\t/feed\t\t\t\t", "Line 2: \"/feed\" in the column feed is no http or https address.")]
    [InlineData("Lab\thttps://a.example/f\tFrench\t\t\t", "Line 2: \"French\" is no language tag such as en or pt-BR.")]
    [InlineData("Lab\thttps://a.example/f\t\trival\t\t", "Line 2: \"rival\" is no role; known are vendor, press, research, newsletter, community.")]
    [InlineData("Lab\thttps://a.example/f\t\t\trss\t", "Line 2: \"rss\" is no kind of source; known are feed, html-list, sitemap, json-list.")]
    [InlineData("Lab\thttps://a.example/f\t\t\t\tdead", "Line 2: \"dead\" in the column state is neither active nor paused.")]
    [InlineData("Lab\t\t\t\t\t", "Line 2: There is no feed address. Write html-list in the column kind to read the site's own page.")]
    [InlineData("Lab\thttps://a.example/f\t\t\t\t\tx", "Line 2: There are 7 cells under 6 column names.")]
    public void AMistakeNamesItsLine(string line, string error)
    {
        var table = Read("name\tfeed\tlanguage\trole\tkind\tstate", line);
        Assert.Equal(error, Assert.Single(table.Errors).ToString());
        Assert.Empty(table.Sources);
    }

    [Fact]
    public void AMistakeDoesNotKeepTheOtherLinesFromBeingUsed()
    {
        var table = Read("feed", "# a remark", "", "https://a.example/f", "nonsense", "https://b.example/f", "https://a.example/f");
        Assert.Equal(["https://a.example/f", "https://b.example/f"], table.Sources.Select(source => source.Address));
        Assert.Equal([5, 7], table.Errors.Select(error => error.Line));
        Assert.EndsWith("stands already in line 4.", table.Errors[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Line 1: The file has no line of column names.")]
    [InlineData("https://a.example/f", "Line 1: The first line must name the columns, separated by tabs, with a column feed or site among them.")]
    [InlineData("feed\turl", "Line 1: Two columns hold the feed.")]
    public void WithoutColumnNamesNothingIsRead(string text, string error) =>
        Assert.Equal(error, Assert.Single(Read(text).Errors).ToString());

    private static SourceTable Read(params string[] lines)
    {
        using var reader = new StringReader(string.Join('\n', lines));
        return SourceTable.Read(reader);
    }
}
