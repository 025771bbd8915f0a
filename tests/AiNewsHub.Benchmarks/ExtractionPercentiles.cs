using System.Diagnostics;
using System.Globalization;
using AiNewsHub.Content.Extraction;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Benchmarks;

/// <summary>
/// What each of the mozilla pages takes, one thread, one run: ours, SmartReader and the parser alone. The least of several rounds
/// of each page counts, so that other work on the machine does not.
/// </summary>
internal static class ExtractionPercentiles
{
    private const int Rounds = 5;

    private static readonly Uri _address = new("http://fakehost/test/page.html");

    public static void Run()
    {
        var pages = MozillaPages.Read();
        (string Name, Action<MozillaPage> Read)[] readers =
        [
            ("ours", page => ArticleExtractor.Extract(page.Bytes, new PageContext(_address))),
            // Its static ParseArticle fetches over the network when given an address; the instance reads what it is given.
            ("SmartReader", page => new SmartReader.Reader(_address.OriginalString, page.Text).GetArticle()),
            ("parser alone", page => new HtmlParser().ParseDocument(page.Text)),
        ];
        var times = readers.Select(_ => Enumerable.Repeat(double.MaxValue, pages.Count).ToArray()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var page = 0; page < pages.Count; page++)
            {
                for (var reader = 0; reader < readers.Length; reader++)
                {
                    var before = Stopwatch.GetTimestamp();
                    readers[reader].Read(pages[page]);
                    var taken = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
                    // The first round compiles.
                    if (round > 0) times[reader][page] = Math.Min(times[reader][page], taken);
                }
            }
        }

        Console.WriteLine($"{pages.Count} pages, ms     p50      p90      p99      max");
        for (var reader = 0; reader < readers.Length; reader++)
        {
            var sorted = times[reader].Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{readers[reader].Name,-14} {At(sorted, .5),8:F1} {At(sorted, .9),8:F1} {At(sorted, .99),8:F1} {sorted[^1],8:F1}"));
        }

        Console.WriteLine("\nslowest of ours, ms: ours, SmartReader, parser alone, kB");
        foreach (var page in Enumerable.Range(0, pages.Count).OrderByDescending(page => times[0][page]).Take(8))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {pages[page].Name,-32} {times[0][page],8:F1} {times[1][page],8:F1} {times[2][page],8:F1} {pages[page].Bytes.Length / 1000,6}"));
        }
    }

    /// <summary>The least value that at least this share of them do not exceed (nearest rank).</summary>
    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
