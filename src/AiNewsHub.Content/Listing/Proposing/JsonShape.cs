using System.Text.Json;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Listing.Json;

namespace AiNewsHub.Content.Listing.Proposing;

/// <summary>Recognises lists of articles in JSON by the names and values of their members.</summary>
internal static class JsonShape
{
    private const int MaxArrays = 200;
    private const int MaxNodes = 100_000;
    private const int Sample = 12;

    private static readonly string[] _titles = ["headline", "title", "name", "heading", "rendered"];
    private static readonly string[] _urls = ["url", "link", "href", "permalink", "path", "uri", "@id", "slug", "current"];
    private static readonly string[] _dates = ["datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "published", "publishedOn",
        "pubDate", "publicationDate", "date", "post_date", "created_at", "createdAt", "firstPublishedAt", "_createdAt", "updatedAt"];
    private static readonly string[] _summaries = ["description", "excerpt", "summary", "subtitle", "dek", "teaser", "abstract", "intro"];
    private static readonly string[] _images = ["image", "imageUrl", "thumbnail", "thumbnailUrl", "cover", "coverImage", "ogImage", "heroImage"];

    /// <summary>Arrays of objects with their paths, not too deep and not too many.</summary>
    public static IEnumerable<(string Path, IReadOnlyList<JsonElement> Members)> Arrays(JsonElement root, int fewest)
    {
        var open = new Queue<(string Path, JsonElement Element)>();
        open.Enqueue(("", root));
        var (found, nodes) = (0, 0);
        while (open.TryDequeue(out var place) && found < MaxArrays && nodes++ < MaxNodes)
        {
            var (path, element) = place;
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject().Where(member => !member.Name.Contains('.', StringComparison.Ordinal)))
                    open.Enqueue((path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value));
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                List<JsonElement> members = [.. element.EnumerateArray().Where(member => member.ValueKind == JsonValueKind.Object)];
                if (members.Count >= fewest)
                {
                    found++;
                    yield return (path, members);
                }
                foreach (var (index, member) in element.EnumerateArray().Index().Take(Sample))
                    open.Enqueue((path.Length == 0 ? $"{index}" : $"{path}.{index}", member));
            }
        }
    }

    /// <summary>How the members are read; null where they have no title or no address.</summary>
    public static JsonListRules? Rules(string path, IReadOnlyList<JsonElement> members, string? script, string text, Uri address)
    {
        List<JsonElement> sample = [.. members.Take(Sample)];
        if (Find(sample, _titles, value => value.Length > 3 && !IsAddress(value)) is not { } title) return null;
        var url = Find(sample, _urls, IsAddress) ?? Find(sample, _urls, value => value.Length > 0 && !value.Contains(' ', StringComparison.Ordinal));
        if (url is null) return null;
        return new JsonListRules
        {
            Items = path,
            Title = title,
            Url = url,
            UrlPattern = PatternOf(sample, url, text, address),
            Date = Find(sample, _dates, value => DateValue.Parse(value) is not null),
            Summary = Find(sample, _summaries, value => value.Length > 20),
            Image = Find(sample, _images, IsAddress) ?? Find(sample,
                [.. _images.SelectMany(name => (string[])[$"{name}.url", $"{name}.src", $"{name}.contentUrl"])], IsAddress),
            Script = script,
        };
    }

    /// <summary>The first name, in the member or one level below, that most members have with a fitting value.</summary>
    private static string? Find(List<JsonElement> sample, IReadOnlyList<string> names, Func<string, bool> fits)
    {
        foreach (var name in names)
        {
            if (Most(sample, name, fits)) return name;
        }
        foreach (var around in sample[0].EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object
            && !member.Name.Contains('.', StringComparison.Ordinal)))
        {
            foreach (var name in names)
            {
                if (Most(sample, $"{around.Name}.{name}", fits)) return $"{around.Name}.{name}";
            }
        }
        return null;
    }

    private static bool Most(List<JsonElement> sample, string path, Func<string, bool> fits)
    {
        var values = sample.Select(member => JsonPath.Text(member, path)).Where(value => value is not null && fits(value)).ToList();
        return values.Count * 2 > sample.Count && (values.Distinct(StringComparer.Ordinal).Count() > 1
            || path.Contains("date", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAddress(string value) =>
        value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith('/');

    /// <summary>Where slugs belong: as a link of the page shows it, else below the page itself.</summary>
    private static string? PatternOf(List<JsonElement> sample, string path, string text, Uri address)
    {
        if (JsonPath.Text(sample[0], path) is not { } slug || IsAddress(slug)) return null;
        foreach (var member in sample)
        {
            if (JsonPath.Text(member, path) is { Length: > 3 } other && LinkTo(text, other) is { } link) return link;
        }
        return $"{address.AbsolutePath.TrimEnd('/')}/{{}}";
    }

    private static string? LinkTo(string text, string slug)
    {
        for (var at = text.IndexOf(slug, StringComparison.Ordinal); at > 0; at = text.IndexOf(slug, at + 1, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf("href=", at, Math.Min(at, 300), StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;
            var way = text[(start + 5)..at].TrimStart('"', '\'');
            var end = at + slug.Length;
            if (way.AsSpan().IndexOfAny(" \"'<>") < 0 && way.EndsWith('/') && end < text.Length && text[end] is '"' or '\'' or '/' or '>')
                return way + "{}" + (text[end] == '/' ? "/" : "");
        }
        return null;
    }
}
