using System.Text;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

/// <summary>Reads small feeds written into tests.</summary>
internal static class Feed
{
    public static ParsedFeed Read(string text, string? address = null) =>
        Result(text, address).Feed ?? throw new InvalidOperationException("not read as a feed");

    public static FeedParseResult Result(string text, string? address = null) =>
        FeedParser.Parse(Encoding.UTF8.GetBytes(text), new FeedContext { Address = address is null ? null : new Uri(address) });

    /// <summary>The one item of an RSS 2.0 feed with these elements in it.</summary>
    public static ParsedItem RssItem(string elements, string? address = null) => Assert.Single(Read($"""
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
             xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
        <channel><title>Lab notes</title><link>https://lab.example/</link><item>{elements}</item></channel></rss>
        """, address).Items);

    /// <summary>The one entry of an Atom 1.0 feed with these elements in it.</summary>
    public static ParsedItem AtomEntry(string elements, string? address = null) => Assert.Single(Read($"""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Carnet</title><author><name>La rédaction</name></author>
        <entry>{elements}</entry></feed>
        """, address).Items);
}
