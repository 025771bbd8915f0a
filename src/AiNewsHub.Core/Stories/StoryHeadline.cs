using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Stories;

/// <summary>Which headline and which publishers stand for a story, for whoever reads certain languages.</summary>
public static class StoryHeadline
{
    /// <summary>The article whose headline is shown: the lead where it is in the language, else the first report in it, one that people wrote before one that
    /// a machine did; with none in any of the languages the lead.</summary>
    /// <param name="lead">The story's lead.</param>
    /// <param name="others">Its other articles.</param>
    /// <param name="languages">BCP 47 primary tags, the best first.</param>
    public static ArticleRow Choose(ArticleRow lead, IEnumerable<ArticleRow> others, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(languages);
        List<ArticleRow> reports = [.. others.Where(IsReport)];
        foreach (var language in languages)
        {
            if (lead.Language == language) return lead;
            var report = reports.Where(article => article.Language == language)
                .MinBy(article => (article.Authorship == Authorship.MachineWritten, article.ShownAt, article.Id));
            if (report is not null) return report;
        }

        return lead;
    }

    /// <summary>One article of each publisher that reports it: who was first, then those that weigh most; where only parties speak, who speaks.</summary>
    /// <param name="articles">All that are at hand, in any order.</param>
    public static IReadOnlyList<ArticleRow> Publishers(IReadOnlyCollection<ArticleRow> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var speaking = articles.Any(IsReport) ? articles.Where(IsReport) : articles;
        List<ArticleRow> inTime = [.. speaking.OrderBy(article => article.ShownAt).ThenBy(article => article.Id).DistinctBy(article => article.PublisherId)];
        return [.. inTime.Take(1), .. inTime.Skip(1).OrderByDescending(article => StoryRanker.RoleWeight(article.SourceRole))];
    }

    /// <summary>So many of the others that a list names, in time order: the first in each language among them, then the earliest.</summary>
    internal static IReadOnlyList<ArticleRow> Few(IEnumerable<ArticleRow> inTimeOrder, int most)
    {
        List<ArticleRow> others = [.. inTimeOrder];
        if (others.Count <= most) return others;
        var first = others.Where(IsReport).DistinctBy(article => article.Language).Take(most).ToList();
        return [.. first.Union(others).Take(most).OrderBy(article => article.ShownAt).ThenBy(article => article.Id)];
    }

    private static bool IsReport(ArticleRow article) => article is { IsAnnouncement: false, CopyOfId: null };
}
