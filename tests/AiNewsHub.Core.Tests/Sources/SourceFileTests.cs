using System.Text;
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

    private static SourceFile Read(string text) => SourceFile.Read(Encoding.UTF8.GetBytes(text));
}
