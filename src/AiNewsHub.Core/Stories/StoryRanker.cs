using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Stories;

/// <summary>What a story's coverage makes of it.</summary>
/// <param name="Lead">The article whose headline represents it.</param>
/// <param name="Publishers">Distinct independent publishers.</param>
/// <param name="Languages">Of its articles, commonest first.</param>
/// <param name="Parts">Summands of the rank.</param>
public sealed record StoryStanding(Coverage Lead, int Publishers, IReadOnlyList<string> Languages, IReadOnlyList<RankPart> Parts)
{
    public double Rank => Parts.Sum(part => part.Points);
}

/// <summary>
/// Ranks stories by a sum that can be read. One point is worth one <see cref="HalfLife"/>: a story with twice the independent
/// publishers stands level with one that is half a life newer. Time enters as an absolute date, so the order of two
/// stories never changes by itself and no rank has to be computed again as hours pass.
/// </summary>
public static class StoryRanker
{
    public static readonly TimeSpan HalfLife = TimeSpan.FromHours(12);

    /// <summary>Publishers that followed later than this say little about how large the news was.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromHours(48);

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A story nobody independent has reported yet still weighs something.</summary>
    private const double OwnWordWeight = 0.5;

    /// <param name="coverage">At least one article.</param>
    public static StoryStanding Rank(IReadOnlyCollection<Coverage> coverage)
    {
        var newest = coverage.Max(article => article.At);
        return Rank(coverage, [new("freshness", Round((newest - Start) / HalfLife))], publisher => Weight(publisher, newest));
    }

    /// <summary>The same for what one span of time holds: the hour in it counts for nothing.</summary>
    /// <param name="coverage">At least one article.</param>
    internal static StoryStanding RankOfSpan(IReadOnlyCollection<Coverage> coverage) =>
        Rank(coverage, [], publisher => publisher.Max(article => RoleWeight(article.Role)));

    private static StoryStanding Rank(
        IReadOnlyCollection<Coverage> coverage, RankPart[] freshness, Func<IEnumerable<Coverage>, double> weightOf)
    {
        var lead = Lead(coverage);
        var independent = coverage.Where(article => article.IsIndependent).GroupBy(article => article.PublisherId).ToArray();
        var weight = independent.Sum(weightOf);
        RankPart[] parts =
        [
            .. freshness,
            new("publishers", Round(Math.Log2(Math.Max(weight, OwnWordWeight)))),
            new("relevance", Round(2 * Math.Log2(Math.Clamp(Relevance(coverage), 0.05, 1)))),
            new("announcement", coverage.Any(article => !article.IsIndependent && !article.IsCopy) && independent.Length > 0 ? 0.25 : 0),
        ];
        var languages = coverage.Where(article => article.Language is not null)
            .CountBy(article => article.Language!).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        return new(lead, independent.Length, [.. languages.Select(pair => pair.Key)], parts);
    }

    /// <summary>The columns that <see cref="Settle"/> sets.</summary>
    internal static IReadOnlyList<string> Settled { get; } =
    [
        nameof(Story.LeadArticleId), nameof(Story.FirstSeenAt), nameof(Story.LastSeenAt), nameof(Story.ArticleCount), nameof(Story.PublisherCount),
        nameof(Story.Languages), nameof(Story.Rank), nameof(Story.RankParts), nameof(Story.RankedAt),
    ];

    /// <summary>Sets all that follows from a story's coverage: counts, languages, lead, times, rank and its parts.</summary>
    /// <param name="story">The row as it is to be stored.</param>
    /// <param name="coverage">Of every article in it; at least one.</param>
    /// <param name="now">When this is done.</param>
    public static void Settle(Story story, IReadOnlyCollection<Coverage> coverage, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(story);
        var standing = Rank(coverage);
        // An editor's choice counts while it is in the story.
        story.LeadArticleId = coverage.Any(article => article.ArticleId == story.EditorLeadId) ? story.EditorLeadId : standing.Lead.ArticleId;
        story.FirstSeenAt = coverage.Min(article => article.At);
        story.LastSeenAt = coverage.Max(article => article.At);
        story.ArticleCount = coverage.Count;
        story.PublisherCount = standing.Publishers;
        story.Languages = [.. standing.Languages];
        story.Rank = standing.Rank;
        story.RankParts = [.. standing.Parts];
        story.RankedAt = now;
    }

    /// <summary>The first independent report that is about the industry; where there is none, the first that is no copy.</summary>
    private static Coverage Lead(IEnumerable<Coverage> coverage) => coverage
        .OrderByDescending(article => article.IsIndependent)
        .ThenBy(article => article.IsCopy)
        .ThenByDescending(article => RoleWeight(article.Role) >= 1)
        .ThenByDescending(article => RelevanceBands.Of(article.Relevance) == RelevanceBand.In)
        .ThenBy(article => article.At)
        .ThenBy(article => article.ArticleId)
        .First();

    /// <summary>The median: one report that mentions AI by the way does not make its story news of the industry, and one that does not takes nothing
    /// away.</summary>
    private static double Relevance(IReadOnlyCollection<Coverage> coverage)
    {
        double[] all = [.. coverage.Select(article => article.Relevance).Order()];
        return (all[(all.Length - 1) / 2] + all[all.Length / 2]) / 2;
    }

    /// <summary>A publisher's newest report counts, less the longer it lies before the story's newest.</summary>
    private static double Weight(IEnumerable<Coverage> publisher, DateTimeOffset newest)
    {
        var last = publisher.MaxBy(article => article.At)!;
        var before = newest - last.At;
        return before > Together ? 0 : RoleWeight(last.Role) * Math.Pow(2, -(before / HalfLife) / 2);
    }

    /// <summary>What a report of such a source weighs.</summary>
    public static double RoleWeight(SourceRole role) => role switch
    {
        SourceRole.Press or SourceRole.Research => 1,
        SourceRole.Newsletter => 0.8,
        SourceRole.Vendor => 0.7,
        _ => 0.5,
    };

    private static double Round(double points) => Math.Round(points, 3);
}
