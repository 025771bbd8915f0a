using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;
using AiNewsHub.Content.Text.Languages;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>
/// Where the time of an article goes: each step of its understanding alone, on one thread, over the feeds of a folder
/// (AINEWSHUB_FEEDS, as the load site dumps them). Each step takes what the one before gave.
/// </summary>
internal static class UnderstandingSteps
{
    public static void Run()
    {
        var folder = Environment.GetEnvironmentVariable("AINEWSHUB_FEEDS") ?? throw new InvalidOperationException("Set AINEWSHUB_FEEDS to a folder of feeds.");
        byte[][] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(200).Select(File.ReadAllBytes)];
        if (files.Length == 0) throw new InvalidOperationException($"No file lies in {folder}: nothing would be measured.");
        for (var round = 0; round < 4; round++)
        {
            Console.WriteLine(round == 0 ? "cold" : "warm");
            Round(files);
        }
    }

    private static void Round(byte[][] files)
    {
        ParsedItem[] items = [];
        Step("parse", () => items = [.. files.SelectMany(file => FeedParser.Parse(file, new()).Feed!.Items)], () => items.Length);
        var texts = new CleanHtml[items.Length];
        var understood = new TextUnderstanding[items.Length];
        var features = new StoryFeatures[items.Length];
        Each("clean", i => texts[i] = HtmlCleaner.CleanWithText(items[i].ContentHtml ?? items[i].SummaryHtml ?? "", null));
        Each("provenance", i => ProvenanceReader.Read(items[i].ContentHtml ?? items[i].SummaryHtml ?? "", new("https://example.org/"), "Example"));
        Each("content hash", i =>
        {
            using var words = TokenizedText.Of(texts[i].Text);
            ContentHash.Of(words);
        });
        Each("reading time, excerpt", i =>
        {
            ReadingTime.Minutes(texts[i].Text, "en");
            Excerpts.Cut(texts[i].Text, 280);
        });
        Each("language", i => LanguageDetector.Detect(texts[i].Text, null));
        Each("tags, relevance, kind", i => understood[i] = Tagger.Default.Understand(new(items[i].Title ?? "", texts[i].Text)));
        Each("story features", i => features[i] = StoryFeatureReader.Read(new(i.ToString(CultureInfo.InvariantCulture), items[i].Title ?? "", texts[i].Text)
        {
            Language = understood[i].Language,
            Published = items[i].Published,
            Tags = understood[i].Tags,
            Kind = understood[i].Kind,
        }));
        var window = new StoryWindow(TimeSpan.FromDays(7));
        Each("story match", i =>
        {
            var match = StoryMatcher.Match(features[i], window);
            window.Add(features[i], match.StoryId ?? features[i].Id);
        });

        void Each(string name, Action<int> work) => Step(name, () =>
        {
            for (var i = 0; i < items.Length; i++) work(i);
        }, () => items.Length);
    }

    private static void Step(string name, Action work, Func<int> count)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // Processor time, not the clock's: machines have other work.
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        var microseconds = (process.TotalProcessorTime - before).TotalMicroseconds / count();
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1000.0 / count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {microseconds,8:F1} µs {kilobytes,8:F1} kB an article"));
    }
}
