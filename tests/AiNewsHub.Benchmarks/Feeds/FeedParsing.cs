using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AiNewsHub.Content.Feeds;
using BenchmarkDotNet.Attributes;

namespace AiNewsHub.Benchmarks.Feeds;

/// <summary>
/// Parses the feeds of a folder (AINEWSHUB_FEEDS: *.rss and *.atom, as the load site dumps them) with our parser and with others.
/// XDocument only builds a tree: the floor of what a DOM-based parser can cost. Run: --filter "*FeedParsing*".
/// </summary>
[MemoryDiagnoser]
public class FeedParsing
{
    private byte[][] _feeds = [];

    [Params("rss", "atom")]
    public string Format { get; set; } = "rss";

    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("AINEWSHUB_FEEDS") ?? throw new InvalidOperationException("Set AINEWSHUB_FEEDS to a folder of feeds.");
        _feeds = [.. Directory.EnumerateFiles(folder, "*." + Format).Order(StringComparer.Ordinal).Take(100).Select(File.ReadAllBytes)];
    }

    [Benchmark(Baseline = true)]
    public int XDocumentLoad()
    {
        var elements = 0;
        foreach (var feed in _feeds)
        {
            using var stream = new MemoryStream(feed, writable: false);
            elements += XDocument.Load(stream).Root!.Elements().Count();
        }
        return elements;
    }

    [Benchmark]
    public int Ours()
    {
        var items = 0;
        foreach (var feed in _feeds) items += FeedParser.Parse(feed, new FeedContext()).Feed!.Items.Count;
        return items;
    }

    [Benchmark]
    public int Syndication()
    {
        var items = 0;
        foreach (var feed in _feeds)
        {
            using var reader = XmlReader.Create(new MemoryStream(feed, writable: false));
            items += SyndicationFeed.Load(reader).Items.Count();
        }
        return items;
    }

    [Benchmark]
    public int CodeHollow()
    {
        var items = 0;
        foreach (var feed in _feeds) items += global::CodeHollow.FeedReader.FeedReader.ReadFromString(Encoding.UTF8.GetString(feed)).Items.Count;
        return items;
    }
}
