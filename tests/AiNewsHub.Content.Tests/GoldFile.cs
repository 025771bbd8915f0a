using System.Text.Json;

namespace AiNewsHub.Content.Tests;

/// <summary>The labelled sets of the folder Gold, each run whole.</summary>
internal static class GoldFile
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IEnumerable<GoldLine> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", name)).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GoldLine>(line, _options)!);

    public static IReadOnlyDictionary<string, string> VocabularyKinds() =>
        JsonSerializer.Deserialize<VocabularyItem[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Gold", "vocabulary.json")), _options)!
            .ToDictionary(item => item.Slug, item => item.Kind, StringComparer.Ordinal);

    private sealed record VocabularyItem(string Slug, string Kind);
}

/// <summary>A line of any gold file; each uses a part of it.</summary>
internal sealed record GoldLine
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public string Language { get; init; } = "";
    public string? Source { get; init; }
    public string? Url { get; init; }
    public DateTimeOffset? Published { get; init; }
    public string? Cluster { get; init; }
    public string? Ai { get; init; }
    public string? Kind { get; init; }
    public string[] KindOk { get; init; } = [];
    public string[] Tags { get; init; } = [];
    public string[] MustNot { get; init; } = [];
    public string[] Neutral { get; init; } = [];
    public bool Borderline { get; init; }

    // Of the notes.
    public string? Case { get; init; }
    public string? CopyOf { get; init; }
    public bool Arguable { get; init; }
    public string[][] Members { get; init; } = [];
}
