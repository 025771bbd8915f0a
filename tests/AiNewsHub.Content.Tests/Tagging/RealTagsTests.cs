using System.Text.Json;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

/// <summary>Real headlines with their labels, whole (../shared/corpora/real), with the floors that must not be lost again.</summary>
public sealed class RealTagsTests
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly IReadOnlyDictionary<string, string> _kinds = GoldFile.VocabularyKinds();
    private static readonly Lazy<List<(GoldLine Gold, TextUnderstanding Found)>> _items = new(() =>
        [.. File.ReadLines(SharedCorpora.Path("real", "tags.dev.jsonl")).Select(line => JsonSerializer.Deserialize<GoldLine>(line, _options)!)
            .Select(gold => (gold, Tagger.Default.Understand(new(gold.Title, gold.Text) { Language = gold.Language, SourceName = gold.Source })))]);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void FindsTheTopics(string language) =>
        Assert.InRange(F1(language, slug => _kinds[slug] == "topic", item => !item.Borderline), 0.68, 1);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void FindsTheEntities(string language) =>
        Assert.InRange(F1(language, slug => _kinds[slug] is not ("topic" or "place"), _ => true), 0.94, 1);

    [Fact]
    public void MostArticlesAboutAiHaveATopic()
    {
        var about = _items.Value.Where(item => item.Gold is { Ai: "1", Borderline: false } && item.Found.IsAboutAi).ToList();
        var without = about.Count(item => item.Found.Topic is null);
        Assert.True(without <= about.Count * 0.15, $"{without} of {about.Count}");
    }

    private static double F1(string language, Func<string, bool> counts, Func<GoldLine, bool> scored)
    {
        int hits = 0, extra = 0, lost = 0;
        foreach (var (gold, found) in _items.Value.Where(item => item.Gold.Language == language && scored(item.Gold)))
        {
            var want = gold.Tags.Where(slug => _kinds.ContainsKey(slug) && counts(slug)).ToHashSet();
            var got = found.Tags.Select(tag => tag.Slug).Where(slug => _kinds.ContainsKey(slug) && counts(slug)).Except(gold.Neutral).ToHashSet();
            hits += want.Count(got.Contains);
            extra += got.Count(slug => !want.Contains(slug));
            lost += want.Count(slug => !got.Contains(slug));
        }

        return 2.0 * hits / ((2 * hits) + extra + lost);
    }
}
