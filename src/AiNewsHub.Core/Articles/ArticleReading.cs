using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>
/// Everything the page of one article shows. Its state tells removed articles from unknown ones; of those and of hidden ones
/// nothing may be shown. Html is the whole sanitized text, null where the publisher lets only an excerpt be shown.
/// </summary>
public sealed record ArticleReading(
    ArticleRow Row,
    ArticleState State,
    SourceRole SourceRole,
    DateTimeOffset? PublishedAt,
    int ReadingMinutes,
    IReadOnlyList<string> PublisherCategories,
    double Relevance,
    IReadOnlyList<RelevanceReason> RelevanceReasons,
    string? Html,
    IReadOnlyList<CarriedTag> Tags,
    IReadOnlyList<EarlierVersion> Revisions)
{
    /// <summary>The sentence or mark that shows the licence; a claim of rights where there is none.</summary>
    public string? LicenceEvidence { get; init; }
    /// <summary>Of the lead picture.</summary>
    public string? ImageLicence { get; init; }

    /// <summary>Whether its source takes comments.</summary>
    public CommentSetting Comments { get; init; }

    /// <summary>Headlines it had before, each once, the latest first.</summary>
    public IEnumerable<EarlierVersion> EarlierTitles => Revisions.DistinctBy(revision => revision.Title).Where(revision => revision.Title != Row.Title);

    /// <summary>Reads it in two commands; null where the number is unknown.</summary>
    public static async Task<ArticleReading?> ReadAsync(HubContext context, long id, CancellationToken cancellationToken)
    {
        var read = await context.Articles.AsNoTracking()
            .Where(article => article.Id == id)
            .Select(ArticleRow.Of.With(article => new
            {
                State = article.State == ArticleState.Shown && context.Stories.Any(hidden => hidden.Id == article.StoryId && hidden.IsHidden)
                    ? ArticleState.Hidden : article.State,
                article.Source!.Role,
                article.Source.Comments,
                article.PublishedAt,
                article.ReadingMinutes,
                article.ImageLicence,
                article.LicenceEvidence,
                article.PublisherCategories,
                article.Relevance,
                article.RelevanceReasons,
                Html = article.Source.FullText == FullTextPermission.Full ? article.Content!.Html : null,
                Revisions = article.Revisions.OrderByDescending(revision => revision.Id)
                    .Select(revision => new EarlierVersion(revision.Title, revision.ReplacedAt, revision.Text != null)).ToList(),
            }))
            .FirstOrDefaultAsync(cancellationToken);
        if (read is null) return null;
        var (row, article) = (read.First, read.Second);
        var tags = await CarriedTag.ReadAsync(context, id, cancellationToken);
        return new(row, article.State, article.Role, article.PublishedAt, article.ReadingMinutes,
            article.PublisherCategories, article.Relevance, article.RelevanceReasons,
            row.Quoting.AllowsWhole && !string.IsNullOrWhiteSpace(article.Html) ? article.Html : null, tags, article.Revisions)
        {
            LicenceEvidence = article.LicenceEvidence,
            ImageLicence = article.ImageLicence,
            Comments = article.Comments,
        };
    }
}

/// <summary>What its publisher replaced: a headline, and the text too where that changed; and when that was noticed.</summary>
public sealed record EarlierVersion(string Title, DateTimeOffset ReplacedAt, bool HasText);
