using System.Text.Json;
using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>What is wrong with a batch, and where: <c>items[3].url</c>.</summary>
public sealed record BatchProblem(string Place, string Message);

/// <summary>Reads entries that a program pushes: the <c>items</c> of a JSON Feed 1.1, read strictly, because its author is there to correct them.</summary>
public static class PushedBatch
{
    public const int MostItems = 200;
    private const int LongestId = 400;
    private const int LongestTitle = 1000;
    private const int LongestContent = 1_000_000;

    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 30 };

    /// <summary>The entries, or everything that is wrong with them.</summary>
    public static (ParsedFeed? Feed, IReadOnlyList<BatchProblem> Problems) Read(ReadOnlyMemory<byte> body, Uri place)
    {
        try
        {
            using var document = JsonDocument.Parse(body, _options);
            var problems = new List<BatchProblem>();
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items)
                || items.ValueKind != JsonValueKind.Array)
                return (null, [new("items", "The body has to be an object with an array called items.")]);
            if (items.GetArrayLength() is 0 or > MostItems) return (null, [new("items", $"A batch has 1 to {MostItems} items, not {items.GetArrayLength()}.")]);
            foreach (var (number, item) in items.EnumerateArray().Index()) problems.AddRange(Check(item, $"items[{number}]"));
            if (problems.Count > 0) return (null, problems);
            var language = document.RootElement.Text("language");
            return (new ParsedFeed
            {
                Format = FeedFormat.JsonFeed,
                Link = place.AbsoluteUri,
                Language = language,
                Items = [.. items.EnumerateArray().Select(item => JsonItemReader.Read(item, place, language))]
            }, []);
        }
        catch (JsonException broken)
        {
            return (null, [new($"line {broken.LineNumber + 1}", $"This is no JSON: {broken.Message}")]);
        }
        catch (InvalidOperationException broken)
        {
            return (null, [new("items", $"The name of a member cannot be read: {broken.Message}")]);
        }
    }

    private static IEnumerable<BatchProblem> Check(JsonElement item, string place)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            yield return new(place, "An item has to be an object.");
            yield break;
        }
        if (!IsAddress(item.Text("url"))) yield return new($"{place}.url", "The article's own address is needed: absolute, http or https.");
        if (item.Text("image") is { } image && !IsAddress(image))
            yield return new($"{place}.image", "An image is given by its absolute address, http or https.");
        if (item.Text("id") is { Length: > LongestId }) yield return new($"{place}.id", $"An id has at most {LongestId} characters.");
        if (string.IsNullOrWhiteSpace(item.Text("title"))) yield return new($"{place}.title", "A title is needed.");
        else if (item.Text("title")!.Length > LongestTitle) yield return new($"{place}.title", $"A title has at most {LongestTitle} characters.");
        foreach (var name in (string[])["content_html", "content_text", "summary"])
        {
            if (item.Text(name) is { Length: > LongestContent }) yield return new($"{place}.{name}", $"A text has at most {LongestContent} characters.");
        }
        foreach (var name in (string[])["date_published", "date_modified"])
        {
            if (item.Text(name) is { } written && DateValue.Parse(written) is null)
                yield return new($"{place}.{name}", "This is no date. It should look like 2026-11-20T09:30:00Z");
        }
    }

    private static bool IsAddress(string? text) =>
        text is { Length: > 0 and <= 2048 } && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0;
}
