using System.Text;
using AiNewsHub.Content.Sanitizing;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace AiNewsHub.Content.Tests.Sanitizing;

/// <summary>What our cleaner leaves, a foreign one of long standing finds nothing to take from.</summary>
public sealed class OracleTests
{
    private static readonly HtmlSanitizer _oracle = Oracle();
    private static readonly Uri _address = new("https://site.example/a");

    [Theory]
    [InlineData("xss.jsonl")]
    [InlineData("svg.jsonl")]
    [InlineData("blns.jsonl")]
    [InlineData("link.jsonl")]
    public void NothingIsLeftOfAnAttackThatTheOracleWouldTake(string file)
    {
        foreach (var attack in SharedCorpora.Lines("attacks", file))
        {
            var payload = Encoding.UTF8.GetString(SharedCorpora.Payload(attack));
            AssertUntouched(payload);
            AssertUntouched($"<div><a href=\"{payload}\">x</a>");
        }
    }

    [Fact]
    public void NothingIsLeftOfARealPageThatTheOracleWouldTake()
    {
        var pages = Directory.EnumerateFiles(SharedCorpora.Path("articles"), "*.html*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(pages);
        Parallel.ForEach(pages, page => AssertUntouched(Page(page)));
    }

    private static string Page(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllText(path);
        using var packed = new System.IO.Compression.GZipStream(File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress);
        return new StreamReader(packed).ReadToEnd();
    }

    private static void AssertUntouched(string html)
    {
        var clean = HtmlCleaner.Clean(html, _address);
        Assert.Equal(Parsed(clean), Parsed(_oracle.Sanitize(clean)));
    }

    /// <summary>As a browser would have it: the two write the same tree a little differently.</summary>
    private static string Parsed(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!.InnerHtml;

    private static HtmlSanitizer Oracle()
    {
        var oracle = new HtmlSanitizer();
        // Its own list, of what can do no harm, lacks two marks that we set ourselves.
        oracle.AllowedAttributes.Add("rel");
        oracle.AllowedAttributes.Add("start");
        return oracle;
    }
}
