using System.Text;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Writing;

namespace AiNewsHub.Content.Tests.Feeds.Writing;

public sealed class FeedWriterTests
{
    private static readonly OutboundFeed _feed = new()
    {
        Title = "AI news: <chips> & models",
        Address = "https://hub.example/latest.rss",
        SiteUrl = "https://hub.example/latest",
        Description = "Everything",
        Language = "en",
        Hub = "https://push.example/",
        IconUrl = "https://hub.example/icon.png",
        NextUrl = "https://hub.example/latest.rss?before=1",
        Updated = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Items =
        [
            new OutboundItem
            {
                Id = "tag:hub.example,2026:1",
                Url = "https://hub.example/articles/1",
                Title = "Why <b> & 3 < 4 matter \u0001😀",
                Published = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(1)),
                Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
                Authors = ["Ada Lovelace", "Alan Turing"],
                Summary = "Short & <plain>",
                ContentHtml = "<p>Long &amp; <em>rich</em> <code>a[b[0]]></code></p>",
                Categories = ["llm", "R&D"],
                ImageUrl = "https://hub.example/i.webp",
                Language = "fr",
                Enclosures = [new Enclosure("https://cdn.example/a.mp3", "audio/mpeg", 123)],
                Origin = new CopiedFrom("Wire & Co", "https://wire.example/feed"),
                Disclosure = new Disclosure(true, "Écrit par une machine."),
            },
            new OutboundItem { Id = "tag:hub.example,2026:2", Url = "https://hub.example/articles/2", Title = "Bare",
                Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) },
        ],
    };

    public static TheoryData<string> Formats => ["rss", "atom", "json"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void WhatWeWriteWeReadAgain(string format)
    {
        var read = FeedParser.Parse(Write(format, _feed), new FeedContext()).Feed!;
        Assert.Empty(read.Warnings);
        Assert.Equal(_feed.Title, read.Title);
        Assert.Equal(_feed.SiteUrl, read.Link);
        Assert.Equal(_feed.Address, read.Self);
        Assert.Equal(_feed.NextUrl, read.Next);
        Assert.Equal(_feed.Language, read.Language);
        Assert.Equal([_feed.Hub!], read.Hubs);
        Assert.Equal(_feed.IconUrl, read.Image ?? read.Icon);
        var (written, item) = (_feed.Items[0], read.Items[0]);
        Assert.Equal(written.Id, item.ExternalId);
        Assert.Equal(written.Url, item.Url);
        Assert.Equal("Why <b> & 3 < 4 matter 😀", item.Title!.Replace("\u0001", "", StringComparison.Ordinal));
        Assert.Equal(written.Published, item.Published);
        Assert.Equal(written.Updated, item.Updated);
        Assert.Equal(written.Authors, item.Authors);
        Assert.Equal("Short &amp; &lt;plain&gt;", item.SummaryHtml);
        Assert.Equal(written.ContentHtml, item.ContentHtml);
        Assert.Equal(written.Categories, item.Categories);
        Assert.Equal(written.ImageUrl, item.ImageUrl);
        Assert.Equal(written.Language, item.Language);
        Assert.Equal(written.Enclosures, item.Enclosures);
        Assert.Equal(written.Origin, item.CopiedFrom);
        Assert.Equal("Bare", read.Items[1].Title);
    }

    [Theory]
    [InlineData("rss", "<hub:disclosure machine-written=\"true\">Écrit par une machine.</hub:disclosure>")]
    [InlineData("atom", "<hub:disclosure machine-written=\"true\">Écrit par une machine.</hub:disclosure>")]
    [InlineData("json", "\"machine_written\":true")]
    public void MachineWrittenTextIsDisclosed(string format, string mark) =>
        Assert.Contains(mark, Encoding.UTF8.GetString(Write(format, _feed)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Formats))]
    public void OutputBeginsWithoutAByteOrderMark(string format) => Assert.Contains((char)Write(format, _feed)[0], "<{");

    private static byte[] Write(string format, OutboundFeed feed)
    {
        using var output = new MemoryStream();
        Action<Stream, OutboundFeed> write = format switch
        {
            "rss" => RssWriter.Write,
            "atom" => AtomWriter.Write,
            _ => JsonFeedWriter.Write,
        };
        write(output, feed);
        return output.ToArray();
    }
}
