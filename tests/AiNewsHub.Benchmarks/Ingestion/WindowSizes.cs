using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>
/// What finding a story costs, and what the window holds, at windows of several sizes: the articles of a folder of feeds (AINEWSHUB_FEEDS) again and
/// again, of each time half of the terms others, as later news has other names and words and the same common ones.
/// </summary>
internal static class WindowSizes
{
    private const int Matched = 4_000;
    private static readonly int[] _sizes = [1_000, 10_000, 30_000, 100_000];

    public static void Run()
    {
        var folder = Environment.GetEnvironmentVariable("AINEWSHUB_FEEDS") ?? throw new InvalidOperationException("Set AINEWSHUB_FEEDS to a folder of feeds.");
        StoryFeatures[] articles = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(200)
            .SelectMany(file => FeedParser.Parse(File.ReadAllBytes(file), new()).Feed!.Items).Select(Features)];
        // Before anything is measured everything is compiled.
        Measure(articles, 3_000);
        foreach (var size in _sizes)
        {
            var (fill, match, memory) = Measure(articles, size);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,8} articles {match,8:F1} µs a match {fill,8:F1} µs an entry {memory / 1e6,8:F1} MB {memory / 1e3 / size,6:F2} kB an article"));
        }
    }

    private static (double Fill, double Match, double Memory) Measure(StoryFeatures[] articles, int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var window = new StoryWindow(TimeSpan.FromDays(7), size);
        var fill = Cost(0, size, article => window.Add(article, article.Id));
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var match = Cost(size, Matched, article => window.Add(article, StoryMatcher.Match(article, window).StoryId ?? article.Id));
        return (fill, match, memory);

        double Cost(int first, int count, Action<StoryFeatures> work)
        {
            StoryFeatures[] next = [.. Enumerable.Range(first, count)
                .Select(number => Later(articles[number % articles.Length], number, number / articles.Length))];
            using var process = Process.GetCurrentProcess();
            var start = process.TotalProcessorTime;
            foreach (var article in next) work(article);
            process.Refresh();
            return (process.TotalProcessorTime - start).TotalMicroseconds / count;
        }
    }

    /// <summary>The article as of a later time: half of its terms are others.</summary>
    private static StoryFeatures Later(StoryFeatures article, int number, int round) => article with
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        Published = null,
        Terms = [.. article.Terms.Select(term => (term.Hash & 1) == 0 || round == 0 ? term : term with { Hash = term.Hash ^ (round << 8) })
            .DistinctBy(term => term.Hash).OrderBy(term => term.Hash)],
        Shingles = [.. article.Shingles.Select(triple => triple ^ (round << 8)).Order()],
    };

    private static StoryFeatures Features(ParsedItem item, int number)
    {
        var text = HtmlCleaner.CleanWithText(item.ContentHtml ?? item.SummaryHtml ?? "", null).Text;
        var understood = Tagger.Default.Understand(new(item.Title ?? "", text));
        return StoryFeatureReader.Read(new(number.ToString(CultureInfo.InvariantCulture), item.Title ?? "", text)
        {
            Language = understood.Language,
            Tags = understood.Tags,
            Kind = understood.Kind,
        });
    }
}
