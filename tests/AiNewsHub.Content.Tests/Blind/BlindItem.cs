using System.Text.Json;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Blind;

/// <summary>One labelled item of tests/Shared/Blind; its README says who wrote them and that nothing may be tuned to them.</summary>
internal sealed record BlindItem(
    string Id, string Title, string Text, string Source, DateTimeOffset Published, string Language,
    bool Ai, string Kind, string[] Topics, string[] Entities, string? Story)
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Shared", "Blind");

    /// <summary>Both languages, in order of time.</summary>
    public static IReadOnlyList<BlindItem> All { get; } =
        [.. Read("en.jsonl").Concat(Read("fr.jsonl")).OrderBy(item => item.Published).ThenBy(item => item.Id, StringComparer.Ordinal)];

    public TextUnderstanding Understand() => Tagger.Default.Understand(new TextToUnderstand(Title, Text) { Language = Language, SourceName = Source });

    public StoryFeatures Features(TextUnderstanding understood) => StoryFeatureReader.Read(new MatchableArticle(Id, Title, Text)
    {
        Language = understood.Language,
        Published = Published,
        Publisher = Source,
        Tags = understood.Tags,
        Kind = understood.Kind,
    });

    private static IEnumerable<BlindItem> Read(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<BlindItem>(line, _options)!);
}
