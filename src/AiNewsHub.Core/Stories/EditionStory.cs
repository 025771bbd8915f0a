using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Stories;

/// <summary>What was reported of one story in the span of an edition.</summary>
internal sealed record EditionStory(long Id, StoryStanding Standing, IReadOnlyList<Coverage> Coverage)
{
    public DateTimeOffset Since => Coverage[0].At;

    /// <param name="id">The story.</param>
    /// <param name="inTimeOrder">At least one article.</param>
    public static EditionStory Of(long id, IReadOnlyList<Coverage> inTimeOrder) => new(id, StoryRanker.RankOfSpan(inTimeOrder), inTimeOrder);

    /// <summary>Articles of which an edition shows more than a sign: the lead, and the first of the others that are no copies.</summary>
    public IEnumerable<long> Named => Coverage.Where(article => !article.IsCopy).Select(article => article.ArticleId).Take(StoryQuery.OthersShown)
        .Append(Standing.Lead.ArticleId).Distinct();

    /// <param name="rows">By their numbers.</param>
    public StoryRow? Row(IReadOnlyDictionary<long, ArticleRow> rows)
    {
        var lead = rows.GetValueOrDefault(Standing.Lead.ArticleId);
        return lead?.StorySlug is not { } slug ? null : new(
            Id, slug, Since, Coverage[^1].At, Coverage.Count, Standing.Publishers, Standing.Languages, Standing.Rank, Standing.Parts, lead,
            [.. Named.Where(id => id != lead.Id).Select(id => rows.GetValueOrDefault(id)).OfType<ArticleRow>()])
        {
            Marks = [.. Coverage.Select(CoverageMark.Of)],
        };
    }
}
