using System.Collections.Immutable;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Who acts in an article and what it is about, from its tags.</summary>
internal static class StoryActors
{
    private const int MaxActors = 4;
    private const double MainScore = 0.7;
    private const double TopicScore = 0.6;

    /// <summary>The companies it is mainly about; makers stand for their models and products.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<FoundTag> tags)
    {
        var main = new List<int>();
        foreach (var tag in tags)
        {
            if (tag.Score < MainScore || main.Count == MaxActors) continue;
            var slug = tag.Kind switch
            {
                TagKind.Company => tag.Slug,
                TagKind.Model or TagKind.Product or TagKind.Hardware => TagDictionary.Default.MakerOf(tag.Slug),
                _ => null,
            };
            if (slug is null) continue;
            var hash = (int)TextHash.Of(slug);
            if (!main.Contains(hash)) main.Add(hash);
        }
        return [.. main];
    }

    public static ImmutableArray<int> TopicsOf(IReadOnlyList<FoundTag> tags) =>
        [.. tags.Where(tag => tag.Kind == TagKind.Topic && tag.Score >= TopicScore).Select(tag => (int)TextHash.Of(tag.Slug))];
}
