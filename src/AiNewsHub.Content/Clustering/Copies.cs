namespace AiNewsHub.Content.Clustering;

/// <summary>Tells a copy or rewrite from an independent report.</summary>
internal static class Copies
{
    // Half of the word triples in common is the same text with cuts; independent reports of one event share a few quotes.
    private const double SharedText = 0.5;
    private const int MinWords = 25;
    // What is copied is mostly the first report, or one of the hour; a story of hundreds is not gone through for each new article.
    private const int FirstCompared = 30;
    private const int LastCompared = 30;

    /// <summary>The earliest article of the story that this one copies, or null.</summary>
    public static string? Original(StoryFeatures article, StoryWindow window, WindowStory story)
    {
        var members = story.Articles;
        for (var i = 0; i < members.Count; i++)
        {
            if (i == FirstCompared && members.Count > FirstCompared + LastCompared) i = members.Count - LastCompared;
            var other = window.Article(members[i]);
            if (other.Id == article.Id || (other.Publisher.Length > 0 && other.Publisher == article.Publisher)) continue;
            if (article.Words >= MinWords && other.Words >= MinWords
                && Text.Hashing.Fingerprint.CopyDistance >= article.Fingerprint.DistanceTo(other.Fingerprint) && article.Fingerprint.Bits != 0) return other.Id;
            if (Shingling.Shared(article.Shingles, other.Shingles) >= SharedText) return other.Id;
            if (other.Publisher.Length > 2 && Credits(article, other.Publisher)) return other.Id;
        }
        return null;
    }

    private static bool Credits(StoryFeatures article, string publisher)
    {
        foreach (var credit in article.Credits)
            if (IsNamed(credit, publisher)) return true;
        return false;
    }

    private static bool IsNamed(string credit, string publisher) =>
        credit == publisher || (credit.Length > 4 && publisher.Contains(credit, StringComparison.Ordinal)) || credit.StartsWith(publisher + " ", StringComparison.Ordinal);
}
