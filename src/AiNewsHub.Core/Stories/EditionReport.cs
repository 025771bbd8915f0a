using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>An article of an edition.</summary>
/// <param name="StoryId">What it is a report of.</param>
/// <param name="Coverage">What counts of it.</param>
/// <param name="CountsAt">The instant by which it is in an edition: that at which the hub could have told of it.</param>
/// <param name="IsMachineWritten">Whether that is said of it.</param>
internal sealed record EditionReport(long StoryId, Coverage Coverage, DateTimeOffset CountsAt, bool IsMachineWritten)
{
    /// <summary>What is found later than this after it came out is in no edition: it is old, and its own is closed.</summary>
    private static readonly TimeSpan FoundLate = TimeSpan.FromHours(24);

    /// <summary>Those that count in a span, in one command.</summary>
    /// <param name="context">The store.</param>
    /// <param name="from">When the span begins.</param>
    /// <param name="until">When it is over.</param>
    /// <param name="began">When the hub found its first article.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<List<EditionReport>> ReadAsync(
        HubContext context, DateTimeOffset from, DateTimeOffset until, DateTimeOffset began, CancellationToken cancellationToken)
    {
        var earliest = from - FoundLate;
        var found = await context.Articles.AsNoTracking()
            .Where(article => article.ShownAt >= earliest && article.ShownAt < until && article.State == ArticleState.Shown && article.StoryId != null
                && !article.Story!.IsHidden)
            .Select(article => new
            {
                StoryId = article.StoryId!.Value,
                Coverage = new Coverage(article.Id, article.Source!.PublisherId, article.Source.Role, article.Kind, article.CopyOfId != null,
                    article.Language, article.ShownAt, article.Relevance),
                OwnNotes = new AuthorshipNotes(article.Authorship, null, article.EditorAuthorship, null),
                SourceNotes = new AuthorshipNotes(article.Source.Authorship, null, article.Source.EditorAuthorship, null),
                Dates = new FilingDates(article.ShownAt, article.PublishedAt, article.UpdatedAt, article.FirstSeenAt, article.Source.CreatedAt),
            })
            .ToListAsync(cancellationToken);
        return [.. found
            .Where(article => !article.Dates.AreUnknown && Counted(article.Dates, began) is not null)
            .OrderBy(article => article.Coverage.At).ThenBy(article => article.Coverage.ArticleId)
            .Select(article => new EditionReport(article.StoryId, article.Coverage, Counted(article.Dates, began)!.Value,
                StatedAuthorship.Of(article.OwnNotes, article.SourceNotes).Authorship == Authorship.MachineWritten))
            .Where(report => report.CountsAt >= from && report.CountsAt < until)];
    }

    /// <summary>Null for what is in no edition.</summary>
    private static DateTimeOffset? Counted(FilingDates dates, DateTimeOffset began)
    {
        // What was out before the hub was there is of the day it came out, if it was found when the hub began.
        if (dates.ShownAt < began) return dates.FirstSeenAt < began + FoundLate ? dates.ShownAt : null;
        return dates.FirstSeenAt - dates.ShownAt <= FoundLate ? dates.FirstSeenAt : null;
    }
}
