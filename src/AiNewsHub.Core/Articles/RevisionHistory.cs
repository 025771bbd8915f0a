using AiNewsHub.Content.Revisions;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Articles;

/// <summary>What its publisher changed in an article, as far as it may be shown.</summary>
/// <param name="Row">The article as it is now.</param>
/// <param name="State">Of those that are not shown nothing may be.</param>
/// <param name="Shows">How much of the texts may be shown.</param>
/// <param name="Revisions">The latest first.</param>
public sealed record RevisionHistory(ArticleRow Row, ArticleState State, RevisionView Shows, IReadOnlyList<RevisionStep> Revisions)
{
    private const int ExcerptLength = 280;

    /// <summary>Reads it in two commands; null where the number is unknown.</summary>
    public static async Task<RevisionHistory?> ReadAsync(HubContext context, long id, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().Where(article => article.Id == id)
            .Select(article => new
            {
                State = article.State == ArticleState.Shown && context.Stories.Any(hidden => hidden.Id == article.StoryId && hidden.IsHidden)
                    ? ArticleState.Hidden : article.State,
                article.Content!.Text,
            })
            .FirstOrDefaultAsync(cancellationToken);
        var row = article is null ? null : await context.Articles.AsNoTracking().Where(row => row.Id == id).Select(ArticleRow.Of)
            .FirstOrDefaultAsync(cancellationToken);
        if (article is null || row is null) return null;
        var shows = row.Quoting.ForbidsAll || row.Marks.ForbidsArchive ? RevisionView.Headlines
            : row.Quoting.AllowsWhole ? RevisionView.Texts : RevisionView.Excerpts;
        var stored = await context.ArticleRevisions.AsNoTracking().Where(revision => revision.ArticleId == id).OrderByDescending(revision => revision.Id)
            .ToListAsync(cancellationToken);
        var steps = new List<RevisionStep>(stored.Count);
        var (title, text) = (row.Title, article.Text);
        foreach (var revision in stored)
        {
            // A revision without text is one of the headline only.
            var before = revision.Text is { } packed ? PackedText.Unpack(packed) : text;
            steps.Add(new(
                revision.ReplacedAt,
                revision.Title == title ? [] : TextDifference.Words(revision.Title, title),
                revision.Text is null ? [] : Difference(before, text, shows, row.Quoting),
                revision.Text is not null));
            (title, text) = (revision.Title, before);
        }
        return new(row, article.State, shows, steps);
    }

    private static IReadOnlyList<ParagraphDifference> Difference(string before, string after, RevisionView shows, QuotingRight quoting) => shows switch
    {
        RevisionView.Texts => TextDifference.Paragraphs(before, after),
        RevisionView.Excerpts =>
            [.. TextDifference.Paragraphs(Excerpt(before, quoting), Excerpt(after, quoting)).Where(paragraph => paragraph.IsChanged)],
        _ => [],
    };

    private static string Excerpt(string text, QuotingRight quoting) => quoting.Cut(Excerpts.Cut(text, ExcerptLength)) ?? "";
}

/// <summary>How much of an earlier text may be shown: what may be shown of the present one.</summary>
public enum RevisionView
{
    Headlines,
    Excerpts,
    Texts,
}

/// <summary>One change.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Title">Word by word; empty where the headline stayed.</param>
/// <param name="Text">Paragraph by paragraph; empty where the text stayed, or may not be shown.</param>
/// <param name="TextChanged">Whether the text did not stay.</param>
public sealed record RevisionStep(DateTimeOffset At, IReadOnlyList<DifferencePart> Title, IReadOnlyList<ParagraphDifference> Text, bool TextChanged);
