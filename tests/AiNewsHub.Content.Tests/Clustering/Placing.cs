using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Clustering;

/// <summary>Places articles one after the other, as ingestion does.</summary>
internal static class Placing
{
    public static Dictionary<string, (string Story, StoryMatch Match)> All(IEnumerable<GoldLine> articles)
    {
        var window = new StoryWindow(TimeSpan.FromDays(4));
        var placed = new Dictionary<string, (string, StoryMatch)>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var features = Features(article);
            var match = StoryMatcher.Match(features, window);
            var story = match.StoryId ?? article.Id;
            window.Add(features, story);
            placed[article.Id] = (story, match);
        }
        return placed;
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
