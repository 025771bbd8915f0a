namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>
/// Finds the stories that an article which joins one of them shows to be the same: early reports stand apart as long as they share
/// little, and are merged when, on the average, each is like the core of the other. A story of one article is merged where that article
/// would join if it came now.
/// </summary>
internal static class StoryMerges
{
    private const double Merge = 0.75;
    // Of headlines alone some share nothing with the others, so that the average is lower.
    private const double MergeOfHeadlines = 0.6;
    // A story that the article is hardly like is not looked at: comparing two stories costs as much as matching a few articles.
    private const double Bridge = 0.4;
    private const int MostMembers = 10;

    /// <summary>The best match with the stories that are merged; the largest of them, of equal ones the first, takes the others in.</summary>
    /// <param name="room">The stories that the article is like, and the best match.</param>
    /// <param name="window">Where they stand.</param>
    /// <param name="model">How likely two articles are of one event.</param>
    /// <param name="join">The probability with which an article joins a story.</param>
    public static StoryMatch Of(MatchBuffers room, StoryWindow window, LikenessModel model, double join)
    {
        var best = room.Stories[0].Story;
        List<string>? merged = null;
        var target = best;
        foreach (var other in room.Stories)
        {
            if (other.Story == best || other.Probability < Bridge || !AreOne(best, other.Story, window, model, join)) continue;
            var isLarger = other.Story.Articles.Count > target.Articles.Count
                || (other.Story.Articles.Count == target.Articles.Count && other.Story.Articles[0] < target.Articles[0]);
            (merged ??= []).Add(isLarger ? target.Id : other.Story.Id);
            if (isLarger) target = other.Story;
        }

        return merged is null ? room.Best : room.Best with { StoryId = target.Id, Merges = merged };
    }

    private static bool AreOne(WindowStory one, WindowStory other, StoryWindow window, LikenessModel model, double join)
    {
        int rows = StoryCores.CountOf(one, MostMembers), columns = StoryCores.CountOf(other, MostMembers);
        Span<double> all = stackalloc double[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            using var reader = new PairReader(window.Article(StoryCores.Member(one, row, MostMembers)), window);
            for (var column = 0; column < columns; column++)
                all[(row * columns) + column] = reader.Probability(window.Article(StoryCores.Member(other, column, MostMembers)), model);
        }

        var areHeadlines = IsOfHeadlines(one, window) && IsOfHeadlines(other, window);
        if (rows == 1 || columns == 1) return StoryCores.BetterHalf(all, areHeadlines) >= join;
        var least = areHeadlines ? MergeOfHeadlines : Merge;
        return Mean(all, rows, columns, 1, columns, areHeadlines) >= least && Mean(all, columns, rows, columns, 1, areHeadlines) >= least;
    }

    private static bool IsOfHeadlines(WindowStory story, StoryWindow window) => StoryCores.IsHeadline(window.Article(story.Articles[0]).Facts.Words);

    /// <summary>How like the core of the second story the articles of the first are, on the average.</summary>
    private static double Mean(ReadOnlySpan<double> all, int first, int second, int step, int stride, bool areHeadlines)
    {
        Span<double> row = stackalloc double[second];
        var sum = 0.0;
        for (var i = 0; i < first; i++)
        {
            for (var j = 0; j < second; j++) row[j] = all[(i * stride) + (j * step)];
            sum += StoryCores.BetterHalf(row, areHeadlines);
        }

        return sum / first;
    }
}
