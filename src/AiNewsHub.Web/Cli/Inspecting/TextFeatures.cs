using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>What the story matcher compares of a line of texts, understood as ingestion does.</summary>
internal static class TextFeatures
{
    /// <summary>The features, and what they were read from.</summary>
    public static (StoryFeatures Features, TextUnderstanding Understood) Of(TextLine line, int number)
    {
        var input = new TextToUnderstand(line.Title ?? "", line.Text ?? "") { Language = line.Language, Url = line.Url, SourceName = line.Source };
        var understood = Tagger.Default.Understand(input);
        return (StoryFeatureReader.Read(new MatchableArticle(line.Id ?? $"line-{number}", input.Title, input.Text)
        {
            Language = understood.Language,
            Published = line.Published,
            Publisher = line.Source ?? line.Publisher,
            Url = line.Url,
            Tags = understood.Tags,
            Kind = understood.Kind,
        }), understood);
    }
}
