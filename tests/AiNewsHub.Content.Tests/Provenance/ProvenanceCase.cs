using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>
/// One page of Provenance/Pages: what stands on it, in the shape of a kind of site, and what is to be read from it. What a case leaves
/// out is filled with words of its language, which have their own traps.
/// </summary>
internal sealed partial record ProvenanceCase
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow
    };
    private static readonly Dictionary<string, Dictionary<string, JsonElement>> _words = new(StringComparer.Ordinal);

    public required string Id { get; init; }
    public required string Group { get; init; }
    public required string Shape { get; init; }
    public required string Title { get; init; }
    public string Standfirst { get; init; } = "";
    public string Byline { get; init; } = "";
    /// <summary>Paragraphs, or elements; "…" stands for two paragraphs that say nothing of the page.</summary>
    public string[] Body { get; init; } = [];
    public string Tail { get; init; } = "";
    public string Footer { get; init; } = "";
    public string Related { get; init; } = "";
    public string Comments { get; init; } = "";
    public string Box { get; init; } = "";
    public string Figure { get; init; } = "";
    public string Eyebrow { get; init; } = "";
    public string Head { get; init; } = "";
    public string? Site { get; init; }
    public string? Author { get; init; }
    public string? Url { get; init; }

    // The truth.
    public string[] Via { get; init; } = [];
    /// <summary>Names that may be read as via or not.</summary>
    public string[] Neutral { get; init; } = [];
    public bool? Machine { get; init; }
    public string Kind { get; init; } = "";
    /// <summary>Of the picture; empty where it has none, null where that is not looked at.</summary>
    public string? Credit { get; init; }

    public string Language => Id[..2];

    public Uri Address => new(Url ?? $"https://site.example/2026/10/{Id}");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Provenance", "Pages");

    public static IReadOnlyList<ProvenanceCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "cases"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<ProvenanceCase[]>(File.ReadAllText(file), _options)!)];

    /// <summary>As <c>inspect article</c> reads it.</summary>
    public ExtractedArticle Read() => ArticleExtractor.Extract(System.Text.Encoding.UTF8.GetBytes(Page()), new PageContext(Address));

    public string Page()
    {
        var words = Words(Language);
        string Word(string name) => words[name].GetString()!;
        return Slot().Replace(File.ReadAllText(Path.Combine(Folder, "shapes", Shape + ".html")), match => match.Groups["name"].Value switch
        {
            "language" => Language,
            "url" => Address.AbsoluteUri,
            "title" => WebUtility.HtmlEncode(Title),
            "site" => WebUtility.HtmlEncode(Site ?? Word("site")),
            "author" => Author ?? Word("author"),
            "standfirst" => Standfirst,
            "byline" => Byline,
            "body" => string.Join('\n', Paragraphs(words["filler"])),
            "tail" => Tail,
            "footer" => Footer,
            "related" => Related,
            "comments" => Comments,
            "box" => Box,
            "figure" => Figure,
            "eyebrow" => Eyebrow,
            "head" => Head,
            var name when name.StartsWith("w:", StringComparison.Ordinal) => Word(name[2..]),
            var name => throw new InvalidDataException($"The shape {Shape} asks for {name}, which no case has."),
        });
    }

    private IEnumerable<string> Paragraphs(JsonElement filler)
    {
        var next = Id.Length;
        foreach (var part in Body)
        {
            if (part == "…") for (var i = 0; i < 2; i++) yield return $"<p>{filler[next++ % filler.GetArrayLength()]}</p>";
            else yield return Block().IsMatch(part) ? part : $"<p>{part}</p>";
        }
    }

    private static Dictionary<string, JsonElement> Words(string language)
    {
        lock (_words)
        {
            if (!_words.TryGetValue(language, out var words))
                _words[language] = words = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(Path.Combine(Folder, "words",
                    language + ".json")))!;
            return words;
        }
    }

    [GeneratedRegex(@"\{\{(?<name>[\w:]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();

    [GeneratedRegex("^<(?:p|div|h[1-6]|ul|ol|figure|blockquote|table)[ >]", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
