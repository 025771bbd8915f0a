using System.Text.Json;

namespace AiNewsHub.Web.Tests.Cli;

/// <summary>One item of a batch that cannot be read says so, and the others come out.</summary>
public sealed class InspectBatchTests : IDisposable
{
    private const string Sentence =
        "The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much. ";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inspected-");

    [Fact]
    public async Task ArticlesAfterOneThatCannotBeReadAreRead()
    {
        var text = string.Concat(Enumerable.Repeat(Sentence, 12));
        await WriteAsync("marked.html", $"<title>Model</title><p itemprop=articleBody>{text}</p>");
        await WriteAsync("named.html", $"<title>Model</title><p class=\"article-body\">{text}</p>");
        await WriteAsync("packed.html.gz", "not packed");
        var lines = await InspectAsync("article", "marked.html", "missing.html", "a\0name.html", "packed.html.gz", "named.html");
        Assert.Equal([false, true, true, true, false], lines.Select(line => line.TryGetProperty("error", out _)));
        Assert.All([lines[0], lines[4]], line => Assert.Contains("costs half as much", line.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task FeedsAfterOneThatCannotBeReadAreRead()
    {
        await WriteAsync(
            "good.xml", "<rss version='2.0'><channel><title>Good</title><item><title>One</title><link>https://site.example/1</link></item></channel></rss>");
        await WriteAsync("odd.xml", "<rss version='2.0'><channel><title>Odd</title></channel></rss>");
        await WriteAsync("odd.xml.headers.json", "[1, 2");
        var lines = await InspectAsync("feed", "a\0name.xml", "odd.xml", "missing.xml", "good.xml");
        Assert.Equal([true, true, true, false], lines.Select(line => line.TryGetProperty("error", out _)));
        Assert.Equal("One", lines[3].GetProperty("entries")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("text", "ai")]
    [InlineData("stories", "cluster")]
    public async Task TextsAfterOneThatCannotBeReadAreRead(string kind, string result)
    {
        await WriteAsync("texts.jsonl", $$"""
            {"id":"1","title":"A model","text":"{{Sentence}}"}
            {"id":"2","title":7}
            {"id":"3","title":"\ud800","url":"no address","language":"zz-zz-zz","published":"2026-11-20T10:00:00Z"}
            no object
            {"id":"4","title":"Another model","text":"{{Sentence}}"}
            """);
        var ended = await HubProgram.AskAsync("inspect", kind, Path.Combine(_folder.FullName, "texts.jsonl"));
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var lines = Read(ended.Output);
        Assert.Equal(5, lines.Count);
        var read = lines.Where(line => line.TryGetProperty(result, out _)).Select(line => line.GetProperty("id").GetString());
        Assert.Subset(read.ToHashSet(), new HashSet<string?> { "1", "4" });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);

    private async Task<List<JsonElement>> InspectAsync(string kind, params string[] names)
    {
        await WriteAsync("list.txt", string.Join('\n', names));
        var ended = await HubProgram.AskAsync("inspect", kind, "--batch", Path.Combine(_folder.FullName, "list.txt"), "--root", _folder.FullName);
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        return Read(ended.Output);
    }

    private static List<JsonElement> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
