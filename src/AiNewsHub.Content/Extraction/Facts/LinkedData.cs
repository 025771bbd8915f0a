using System.Text.Json;
using System.Text.Json.Nodes;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>
/// The schema.org description of the page's article, out of its JSON-LD blocks: read leniently (comments, trailing commas, raw
/// line ends inside strings), graphs flattened, references by @id followed one step.
/// </summary>
internal sealed class LinkedData
{
    private const int MaxObjects = 400;
    private const int MaxBlock = 1_000_000;

    private static readonly JsonDocumentOptions _lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Dictionary<string, JsonObject> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _objects = [];
    private readonly List<string> _broken = [];

    public LinkedData(IEnumerable<string> blocks, string? title, Uri? address = null)
    {
        foreach (var block in blocks) if (block.Length <= MaxBlock) Read(block);
        Article = Choose(title, address);
    }

    /// <summary>The description of the article, or null.</summary>
    public JsonObject? Article { get; }

    public IEnumerable<JsonObject> Objects => _objects;

    public IEnumerable<JsonObject> OfType(string type) => _objects.Where(item => Types(item).Contains(type));

    /// <summary>How many articles the page describes: many on a front page.</summary>
    public int Articles => _objects.Count(IsArticle);

    public string? Text(string name) => Article is null ? InBroken(name) : Text(Article, name);

    public static string? Text(JsonObject? item, string name) => item is null ? null : Words(item[name]);

    /// <summary>The names of the persons or organisations in a field.</summary>
    public IEnumerable<string> Names(JsonObject? item, string name)
    {
        foreach (var value in Values(item?[name]))
        {
            if (value is JsonObject thing)
            {
                var full = Follow(thing);
                if ((Words(full["name"]) ?? Joined(Words(full["givenName"]), Words(full["familyName"]))) is { } named) yield return named;
            }
            else if (Words(value) is { } text) yield return text;
        }
    }

    /// <summary>Addresses in a field: strings, or the url / contentUrl / @id of things.</summary>
    public IEnumerable<string> Addresses(JsonObject? item, string name)
    {
        foreach (var value in Values(item?[name]))
        {
            if (value is JsonObject thing)
            {
                var full = Follow(thing);
                if ((Words(full["url"]) ?? Words(full["contentUrl"]) ?? Words(full["@id"])) is { } address) yield return address;
            }
            else if (Words(value) is { } text) yield return text;
        }
    }

    public IEnumerable<JsonObject> Things(JsonObject? item, string name) => Values(item?[name]).OfType<JsonObject>().Select(Follow);

    public static bool IsArticle(JsonObject item) =>
        Types(item).Any(type => type.EndsWith("Article", StringComparison.Ordinal)
        || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "DiscussionForumPosting" or "Review" or "OpinionNewsArticle");

    public static IEnumerable<string> Types(JsonObject item) =>
        Values(item["@type"]).Select(Words).OfType<string>().Select(type => type[(type.LastIndexOf('/') + 1)..]);

    // A stray quote in one field should not cost the others.
    private string? InBroken(string name)
    {
        foreach (var block in _broken)
        {
            var at = block.IndexOf($"\"{name}\"", StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = block.AsSpan(at + name.Length + 2).TrimStart();
            if (rest is not [':', ..]) continue;
            rest = rest[1..].TrimStart();
            if (rest is ['"', ..] && rest[1..].IndexOf('"') is > 0 and < 300 and var end) return rest.Slice(1, end).Trim().ToString();
        }
        return null;
    }

    private static string? Joined(string? given, string? family) => given is null && family is null ? null : $"{given} {family}".Trim();

    private JsonObject Follow(JsonObject thing) =>
        thing.Count == 1 && Words(thing["@id"]) is { } id && _byId.TryGetValue(id, out var full) ? full : thing;

    private JsonObject? Choose(string? title, Uri? address)
    {
        var articles = _objects.Where(IsArticle).ToList();
        if (articles.Count > 1 && title is not null)
        {
            var own = articles.Find(article => Words(article["headline"]) is { Length: > 8 } headline && Bodies.Titles.Similarity(title, headline) > 0.7);
            if (own is not null) return own;
        }
        if (articles.Count > 1 && address is { AbsolutePath.Length: > 1 })
        {
            var own = articles.Find(article => Addresses(article, "mainEntityOfPage").Concat(Addresses(article, "url"))
                .Any(stated => Uri.TryCreate(stated, UriKind.Absolute, out var page) && page.AbsolutePath == address.AbsolutePath));
            if (own is not null) return own;
        }
        if (articles.Count is > 0 and < 4) return articles[0];
        return articles.Count > 0 ? null : _objects.Find(item => Types(item)
            .Any(type => type is "WebPage" or "ItemPage" or "AboutPage" or "VideoObject" or "PodcastEpisode")
            && (item.ContainsKey("datePublished") || item.ContainsKey("author") || item.ContainsKey("headline")));
    }

    private void Read(string block)
    {
        if (Parse(block) is not { } root)
        {
            _broken.Add(block);
            return;
        }
        var open = new Stack<JsonNode>();
        open.Push(root);
        while (open.TryPop(out var node) && _objects.Count < MaxObjects)
        {
            if (node is JsonArray array)
            {
                for (var i = array.Count - 1; i >= 0; i--) if (array[i] is { } element) open.Push(element);
                continue;
            }
            if (node is not JsonObject item) continue;
            _objects.Add(item);
            if (Words(item["@id"]) is { } id && item.Count > 1) _byId.TryAdd(id, item);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"])
                if (item[name] is JsonObject or JsonArray) open.Push(item[name]!);
        }
    }

    private static JsonNode? Parse(string block)
    {
        var text = block.Trim().Trim(';').Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        return TryParse(text) ?? TryParse(WithoutControls(text));
    }

    // Duplicate names in an object only come out when it is first asked for a member, so ask here.
    private static JsonNode? TryParse(string text)
    {
        try
        {
            var root = JsonNode.Parse(text, null, _lenient);
            var open = new Stack<JsonNode?>([root]);
            while (open.TryPop(out var node))
            {
                if (node is JsonObject item) foreach (var (_, value) in item) open.Push(value);
                if (node is JsonArray array) foreach (var value in array) open.Push(value);
            }
            return root;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutControls(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++) span[i] = char.IsControl(from[i]) ? ' ' : from[i];
    });

    private static IEnumerable<JsonNode> Values(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var value in array) if (value is not null) yield return value;
        }
        else if (node is not null) yield return node;
    }

    private static string? Words(JsonNode? node)
    {
        if (node is JsonArray { Count: > 0 } array) node = array[0];
        if (node is JsonObject item) node = item["@value"] ?? item["name"];
        if (node is not JsonValue value) return null;
        if (value.TryGetValue<string>(out var text)) return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value.ToJsonString() : null;
    }
}
