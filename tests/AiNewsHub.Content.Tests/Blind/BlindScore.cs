using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Blind;

/// <summary>The figures of the blind news, by name, as the README beside them defines them.</summary>
internal static class BlindScore
{
    private static readonly List<(BlindItem Item, TextUnderstanding Found)> _items = [.. BlindItem.All.Select(item => (item, item.Understand()))];
    private static readonly HashSet<string> _topics =
        [.. GoldFile.VocabularyKinds().Where(pair => pair.Value == "topic").Select(pair => pair.Key)];

    public static IReadOnlyDictionary<string, double> Figures { get; } = Measure();

    private static Dictionary<string, double> Measure()
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var language in (string[])["en", "fr"])
        {
            var items = _items.Where(pair => pair.Item.Language == language).ToList();
            var about = items.Where(pair => pair.Item.Ai).ToList();
            var relevance = Relevance(items);
            figures[$"{language} relevance precision"] = relevance.Precision;
            figures[$"{language} relevance recall"] = relevance.Recall;
            figures[$"{language} topics F1"] = Sum(about, Topics).F1;
            figures[$"{language} topics F1 of what is let in"] = Sum(about.Where(pair => pair.Found.IsAboutAi), Topics).F1;
            figures[$"{language} entities F1 of known names"] = Sum(about, KnownEntities).F1;
            figures[$"{language} entities F1 of all names"] = Sum(about, AllEntities).F1;
            figures[$"{language} kind"] = about.Count(pair => KindName(pair.Found.Kind) == pair.Item.Kind) / (double)about.Count;
        }
        AddStories(figures);
        return figures;
    }

    private static Tally Relevance(List<(BlindItem Item, TextUnderstanding Found)> items) => new(
        items.Count(pair => pair.Item.Ai && pair.Found.IsAboutAi),
        items.Count(pair => !pair.Item.Ai && pair.Found.IsAboutAi),
        items.Count(pair => pair.Item.Ai && !pair.Found.IsAboutAi));

    private static Tally Topics(BlindItem item, TextUnderstanding found) =>
        Tally.Of(item.Topics, [.. found.Tags.Select(tag => tag.Slug).Where(_topics.Contains)]);

    private static Tally KnownEntities(BlindItem item, TextUnderstanding found) =>
        Entities(item.Entities.Where(name => EntityNames.SlugsOf(name).Count > 0), found);

    private static Tally AllEntities(BlindItem item, TextUnderstanding found) => Entities(item.Entities, found);

    private static Tally Entities(IEnumerable<string> names, TextUnderstanding found)
    {
        var wanted = names.Select(EntityNames.SlugsOf).ToList();
        var tags = found.Tags.Where(tag => EntityNames.IsEntity(tag.Kind)).Select(tag => tag.Slug).ToList();
        var hits = wanted.Count(slugs => slugs.Overlaps(tags));
        return new(hits, tags.Count(tag => !wanted.Any(slugs => slugs.Contains(tag))), wanted.Count - hits);
    }

    private static Tally Sum(IEnumerable<(BlindItem Item, TextUnderstanding Found)> items, Func<BlindItem, TextUnderstanding, Tally> score) =>
        items.Aggregate(new Tally(0, 0, 0), (sum, pair) => sum + score(pair.Item, pair.Found));

    private static void AddStories(Dictionary<string, double> figures)
    {
        var stories = new PlacedStories(TimeSpan.FromDays(7));
        var placed = _items.Select(pair => (Meant: pair.Item.Story ?? pair.Item.Id, stories.Place(pair.Item.Features(pair.Found)).StoryId)).ToList();
        var both = placed.Select(pair => (pair.Meant, Found: stories.Now(pair.StoryId))).ToList();
        var meant = both.CountBy(pair => pair.Meant).ToDictionary();
        var found = both.CountBy(pair => pair.Found).ToDictionary();
        var joint = both.CountBy(pair => pair).ToDictionary();
        var precision = joint.Sum(pair => pair.Value * pair.Value / (double)found[pair.Key.Found]) / both.Count;
        var recall = joint.Sum(pair => pair.Value * pair.Value / (double)meant[pair.Key.Meant]) / both.Count;
        figures["stories B-cubed precision"] = precision;
        figures["stories B-cubed recall"] = recall;
        figures["stories B-cubed F1"] = 2 * precision * recall / (precision + recall);
        figures["stories pairs precision"] = Pairs(joint.Values) / (double)Pairs(found.Values);
        figures["stories pairs recall"] = Pairs(joint.Values) / (double)Pairs(meant.Values);
    }

    private static int Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2);

    private static string KindName(ArticleKind kind) => kind == ArticleKind.PressRelease ? "press-release" : kind.ToString().ToLowerInvariant();
}
