using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>How surely a page's kind is found: pages written after real walls, and the article pages of the corpora for false alarms.</summary>
public sealed class WallTests
{
    private const double LeastFound = 0.95;
    private const double MostFalseAlarms = 0.01;

    private sealed record Page(PageKind Kind, string Name, string Address, byte[] Html);

    private static List<Page> Pages()
    {
        var pages = new List<Page>();
        foreach (var part in File.ReadAllText(Path.Combine(Repository.Root, "tests", "AiNewsHub.Content.Tests", "Extraction", "Walls.txt"))
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var head = part[..end].Split(' ');
            var path = head.Length > 3 ? head[3] : "/news/2026/05/a-story-of-some-sort";
            pages.Add(new Page(Enum.Parse<PageKind>(head[0], ignoreCase: true), string.Join(' ', head.Take(3)), $"https://site.example{path}",
                Encoding.UTF8.GetBytes(part[end..])));
        }
        return pages;
    }

    [Fact]
    public void WallsAreFound()
    {
        var pages = Pages();
        var read = pages.Select(page => (Page: page, Found: ArticleExtractor.Extract(page.Html, new PageContext(new Uri(page.Address))).Kind)).ToList();
        foreach (var kind in read.GroupBy(one => one.Page.Kind))
            TestContext.Current.TestOutputHelper?.WriteLine($"{kind.Key}: {kind.Count(one => one.Found == kind.Key)} of {kind.Count()} found");
        var walls = read.Where(one => one.Page.Kind != PageKind.Article).ToList();
        var missed = walls.Where(one => one.Found != one.Page.Kind).Select(one => $"{one.Page.Name}: {one.Found}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"missed: {string.Join("; ", missed)}");
        Assert.True(walls.Count - missed.Count >= walls.Count * LeastFound,
            $"{walls.Count - missed.Count} of {walls.Count} found; missed {string.Join("; ", missed)}");
        Assert.Empty(read.Where(one => one.Page.Kind == PageKind.Article && one.Found != PageKind.Article).Select(one => $"{one.Page.Name}: {one.Found}"));
    }

    // Pages whose publishers say themselves that they are not free are walls, and are left out.
    [Fact]
    public void ArticlesOfTheCorporaRaiseFewAlarms()
    {
        var alarms = new List<string>();
        var count = 0;
        var folder = SharedCorpora.Path("articles", "trafilatura", "html");
        using var data = JsonDocument.Parse(File.ReadAllText(SharedCorpora.Path("articles", "trafilatura", "evaldata.json")));
        foreach (var page in data.RootElement.EnumerateObject())
        {
            var file = page.Value.GetProperty("file").GetString()!;
            var article = ArticleExtractor.Extract(Read(Path.Combine(folder, file)),
                new PageContext(Uri.TryCreate(page.Name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null));
            if (article.Free == false) continue;
            count++;
            if (article.Kind != PageKind.Article) alarms.Add($"{file}: {article.Kind}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{alarms.Count} false alarms on {count} articles: {string.Join("; ", alarms)}");
        Assert.True(alarms.Count <= count * MostFalseAlarms, $"{alarms.Count} of {count}: {string.Join("; ", alarms)}");
    }

    private static byte[] Read(string path)
    {
        if (File.Exists(path)) return File.ReadAllBytes(path);
        using var plain = new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }
}
