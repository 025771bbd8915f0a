using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;

namespace AiNewsHub.Core.Tests.Sources;

public sealed class SourceFileTests
{
    [Fact]
    public void WhatIsSwitchedOffInAListComesPaused()
    {
        var file =
            Read("<opml><body><outline text='On' xmlUrl='https://on.example/'/><outline text='Off' isComment='true' xmlUrl='https://off.example/'/></body></opml>");
        Assert.Equal([("On", false), ("Off", true)], file.Drafts.Select(draft => (draft.Name, draft.Paused)));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("\uFEFF\n\n<opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>")]
    [InlineData("\uFEFF\uFEFF<opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>")]
    [InlineData("\uFEFF\n\nname\tfeed\nA\thttps://a.example/")]
    public void TheKindOfAFileIsSeenBehindMarksAndBlankLines(string text) => Assert.Equal("A", Assert.Single(Read(text).Drafts).Name);

    [Theory]
    [InlineData("https://me:s3cret@lab.example/feed?b=1&a=%2F", "https://lab.example/feed?b=1&a=%2F")]
    [InlineData("https://key@lab.example:8443/feed", "https://lab.example:8443/feed")]
    [InlineData("https://lab.example/@me/feed", "https://lab.example/@me/feed")]
    public void PasswordsGoOutOnlyWhereThatIsAsked(string address, string without)
    {
        var source = new Source { Slug = "lab", Name = "Lab", Address = address, SiteUrl = address, Publisher = new() { Slug = "lab", Name = "Lab" } };
        Assert.Equal((without, without), Written(source, withPasswords: false));
        Assert.Equal((address, address), Written(source, withPasswords: true));
        Assert.Equal(address == without ? 0 : 1, SourceFile.CountPasswords([source]));
    }

    private static (string, string?) Written(Source source, bool withPasswords)
    {
        using var file = new MemoryStream();
        SourceFile.Write(file, "Hub", DateTimeOffset.UnixEpoch, [source], withPasswords);
        var settings = Assert.Single(SourceFile.Read(file.ToArray()).Drafts);
        return (settings.Address, settings.SiteUrl);
    }

    private static SourceFile Read(string text) => SourceFile.Read(Encoding.UTF8.GetBytes(text));
}
