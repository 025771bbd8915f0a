using System.Collections.Immutable;

namespace AiNewsHub.Content.Clustering;

/// <summary>Tells a copy or rewrite from an independent report.</summary>
internal static class Copies
{
    // Half of the word triples in common is the same text with cuts; independent reports of one event share a few quotes.
    private const double SharedText = 0.5;
    // Who credits another and shares so much has rewritten it; who only credits it has read it.
    private const double CreditedText = 0.05;
    // Of fewer triples half are soon the same.
    private const int LeastTriples = 16;
    // A triple that stands in so many more articles than the story has is no text of the story.
    private const int Elsewhere = 2;
    // What is copied is mostly the first report, or one of the hour; a story of hundreds is not gone through for each new article.
    private const int FirstCompared = 30;
    private const int LastCompared = 30;

    /// <summary>The earliest article of the story that this one copies, or null.</summary>
    public static string? Original(StoryFeatures article, StoryWindow window, WindowStory story)
    {
        var members = story.Articles;
        var ours = OwnText(article.Shingles, window, story);
        for (var i = 0; i < members.Count; i++)
        {
            if (i == FirstCompared && members.Count > FirstCompared + LastCompared) i = members.Count - LastCompared;
            var other = window.Article(members[i]);
            var publisher = other.Facts.Publisher;
            if (other.Id == article.Id || (publisher.Length > 0 && publisher == article.Publisher)) continue;
            var theirs = OwnText(other.Shingles, window, story);
            var shared = Shingling.Shared(ours, theirs);
            if (shared >= SharedText && Math.Min(ours.Length, theirs.Length) >= LeastTriples) return other.Id;
            // A translation shares no triple.
            if (publisher.Length > 2 && (shared >= CreditedText || other.Facts.Language != article.Language) && Credits(article, publisher)) return other.Id;
        }
        return null;
    }

    /// <summary>The triples without those that stand in many articles of other stories.</summary>
    private static ImmutableArray<int> OwnText(ImmutableArray<int> triples, StoryWindow window, WindowStory story)
    {
        var most = story.Articles.Count + Elsewhere;
        foreach (var triple in triples)
            if (window.Triples[triple] > most) return [.. triples.Where(one => window.Triples[one] <= most)];
        return triples;
    }

    private static bool Credits(StoryFeatures article, string publisher)
    {
        foreach (var credit in article.Credits)
            if (IsNamed(credit, publisher)) return true;
        return false;
    }

    private static bool IsNamed(string credit, string publisher) =>
        credit == publisher || (credit.Length > 4 && publisher.Contains(credit, StringComparison.Ordinal))
            || credit.StartsWith(publisher + " ", StringComparison.Ordinal);
}
