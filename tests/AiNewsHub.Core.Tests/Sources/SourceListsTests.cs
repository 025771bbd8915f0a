using System.Text;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Tests.Sources;

/// <summary>Files of sources as people bring them, and rules of lists as admins write them.</summary>
public sealed class SourceListsTests
{
    [Fact]
    public void AnAddressStandsOnceAndTheFirstOfItCounts()
    {
        var file = Read("""
            <opml><body><outline text="A" xmlUrl="https://www.a.example/feed/"/><outline text="Again" xmlUrl="http://a.example/feed"/>
            <outline text="B" xmlUrl="https://a.example/other"/></body></opml>
            """);
        Assert.Equal(["A", "B"], file.Drafts.Select(draft => draft.Name));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/feed")]
    [InlineData("a b c")]
    public void AnEntryWithoutAWebAddressIsNamedAndLeftOut(string address)
    {
        var file = Read($"<opml><body><outline text='Odd one' xmlUrl='{address}'/><outline text='Good' xmlUrl='https://a.example/'/></body></opml>");
        Assert.Equal("Good", Assert.Single(file.Drafts).Name);
        Assert.Contains("Odd one", Assert.Single(file.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<opml><body/></opml>", 0)]
    [InlineData("<html><body>No list</body></html>", 1)]
    [InlineData("<", 1)]
    [InlineData("", 1)]
    [InlineData("\u0000\u0001\u0002", 1)]
    [InlineData("feed\nhttps://a.example/\textra", 1)]
    public void WhatIsNoListOfSourcesIsASentenceAndNoFault(string text, int problems)
    {
        var file = Read(text);
        Assert.Empty(file.Drafts);
        Assert.Equal(problems, file.Problems.Count);
    }

    [Theory]
    [InlineData("role='Vendor'", SourceRole.Vendor)]
    [InlineData("role='vendor'", SourceRole.Press)]
    [InlineData("role='Nobody'", SourceRole.Press)]
    [InlineData("role='99'", SourceRole.Press)]
    [InlineData("role=''", SourceRole.Press)]
    [InlineData("unknown='x'", SourceRole.Press)]
    public void AnAttributeThatSaysNothingKnownChangesNothing(string attribute, SourceRole role)
    {
        var draft =
            Assert.Single(Read($"<opml xmlns:hub='urn:ainewshub:opml'><body><outline hub:{attribute} xmlUrl='https://a.example/'/></body></opml>").Drafts);
        Assert.Equal(role, draft.Role);
    }

    [Fact]
    public void ALongNameIsCutBetweenItsLetters()
    {
        for (var length = 296; length < 304; length++)
        {
            var name =
                Assert.Single(Read($"<opml><body><outline text='{new string('n', length)}🙂🙂🙂' xmlUrl='https://a.example/'/></body></opml>").Drafts).Name!;
            Assert.InRange(name.Length, 290, 300);
            Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        }
    }

    [Fact]
    public void FoldersBecomeOneGroupAndComeBackAsFolders()
    {
        var draft =
            Assert.Single(
            Read("<opml><outline text='Labs'><outline text='Paris'><outline xmlUrl='https://a.example/'/></outline></outline></opml>").Drafts);
        Assert.Equal("Labs / Paris", draft.Group);
        using var written = new MemoryStream();
        SourceFile.Write(written, "t", DateTimeOffset.UnixEpoch, [Source("a", draft.Group)], withPasswords: false);
        Assert.Equal("Labs / Paris", Assert.Single(SourceFile.Read(written.ToArray()).Drafts).Group);
    }

    [Fact]
    public void WhatIsRetiredOrOfTheDemoIsNotGivenAway()
    {
        using var written = new MemoryStream();
        SourceFile.Write(written, "t", DateTimeOffset.UnixEpoch,
        [
            Source("b"), Source("a"), Source("retired", state: SourceState.Retired), Source("demo", isDemo: true),
                Source("failing", state: SourceState.Failing),
            Source("grouped", "Labs"),
        ], withPasswords: false);
        Assert.Equal(["grouped", "a", "b", "failing"], SourceFile.Read(written.ToArray()).Drafts.Select(draft => draft.Name));
    }

    [Theory]
    [InlineData("""{"item":"div"}""", true)]
    [InlineData("""{"item":"div","allow":["https://a.example/"],"pages":2}""", true)]
    [InlineData("""{"Item":"div",}""", false)]
    [InlineData("""{}""", false)]
    [InlineData("""{"item":null}""", false)]
    [InlineData("""{"item":"div","allow":null}""", false)]
    [InlineData("""{"item":"div","itme":"p"}""", false)]
    [InlineData("""{"item":7}""", false)]
    [InlineData("""{"item":"div","pages":"many"}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("null", false)]
    [InlineData("div.entry", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void RulesAreReadWholeOrWhatIsWrongIsSaid(string? json, bool right)
    {
        var (rules, problem) = ListRules.Read<HtmlListRules>(json);
        Assert.Equal(right, rules is not null);
        Assert.Equal(right, problem is null);
    }

    [Fact]
    public void RulesOfEveryKindAreReadAsTheyWereWritten()
    {
        AssertKept(new HtmlListRules { Item = "div > a[href^='/é']", Pages = 3, Deny = ["https://a.example/x"] });
        AssertKept(new JsonListRules { Items = "a.*.b", Url = "u", Title = "t", UrlPattern = "/n/{}", Script = "__NEXT_DATA__" });
        AssertKept(new SitemapRules { Allow = ["https://a.example/"], Parts = 9 });
    }

    private static void AssertKept<T>(T rules)
        where T : class
    {
        var written = ListRules.Write(rules);
        Assert.DoesNotContain("null", written, StringComparison.Ordinal);
        Assert.Equivalent(rules, ListRules.Read<T>(written).Rules, strict: true);
    }

    private static Source Source(string name, string? group = null, SourceState state = SourceState.Active, bool isDemo = false) => new()
    {
        Slug = name,
        Name = name,
        Address = $"https://{name}.example/feed",
        Group = group,
        State = state,
        IsDemo = isDemo,
    };

    private static SourceFile Read(string text) => SourceFile.Read(Encoding.UTF8.GetBytes(text));
}
