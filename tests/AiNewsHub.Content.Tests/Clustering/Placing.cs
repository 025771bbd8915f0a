using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>Places articles one after the other, as ingestion does.</summary>
internal static class Placing
{
    public static Dictionary<string, (string Story, StoryMatch Match)> All(IEnumerable<GoldLine> articles)
    {
        var stories = new PlacedStories(TimeSpan.FromDays(7));
        var placed = new Dictionary<string, (string Story, StoryMatch Match)>(StringComparer.Ordinal);
        foreach (var article in articles) placed[article.Id] = stories.Place(Features(article));
        return placed.ToDictionary(pair => pair.Key, pair => (stories.Now(pair.Value.Story), pair.Value.Match), StringComparer.Ordinal);
    }

    public static StoryFeatures Features(GoldLine article)
    {
        var understood = Tagger.Default.Understand(new TextToUnderstand(article.Title, article.Text) { SourceName = article.Source, Url = article.Url });
        return StoryFeatureReader.Read(new MatchableArticle(article.Id, article.Title, article.Text)
        {
            Language = understood.Language,
            Published = article.Published,
            Publisher = article.Source,
            Url = article.Url,
            Tags = understood.Tags,
            Kind = understood.Kind,
        });
    }
}
