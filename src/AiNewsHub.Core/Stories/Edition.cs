using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// The stories of a span of time, as many as can be read to the end. It is worked out from when articles were published and found: nothing that came
/// later counts, neither articles nor ranks, so that a span that is over has the same stories whenever it is asked for.
/// </summary>
/// <param name="Stories">The weightiest first, with what was reported of them in the span.</param>
/// <param name="Articles">Articles of the span, in these stories and in others.</param>
/// <param name="Publishers">Whose those are.</param>
public sealed record Edition(IReadOnlyList<StoryRow> Stories, int Articles, int Publishers)
{
    public const int MostStories = 15;

    /// <summary>With fewer that several publishers report, those of a single one fill it up, but what only a machine wrote.</summary>
    public const int FewestStories = 10;

    public static Edition Empty { get; } = new([], 0, 0);

    /// <summary>Reads it in two commands.</summary>
    /// <param name="context">The store.</param>
    /// <param name="span">Its own.</param>
    /// <param name="began">When the hub found its first article.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Edition> ReadAsync(HubContext context, EditionSpan span, DateTimeOffset began, CancellationToken cancellationToken) =>
        (await ReadAsync(context, [span], began, cancellationToken))[0];

    /// <summary>Reads several in two commands.</summary>
    /// <param name="context">The store.</param>
    /// <param name="spans">Not far from each other.</param>
    /// <param name="began">When the hub found its first article.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<Edition>> ReadAsync(
        HubContext context, IReadOnlyList<EditionSpan> spans, DateTimeOffset began, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(spans);
        var all = await EditionReport.ReadAsync(context, spans.Min(span => span.From), spans.Max(span => span.Until), began, cancellationToken);
        var chosen = spans.Select(span => all.FindAll(report => report.CountsAt >= span.From && report.CountsAt < span.Until))
            .Select(reports => (Reports: reports, Stories: Choose(reports).ToList()))
            .ToList();
        var named = chosen.SelectMany(edition => edition.Stories.SelectMany(story => story.Named)).Distinct().ToList();
        var rows = (await context.Articles.AsNoTracking().Where(article => named.Contains(article.Id)).Select(ArticleRow.Of).ToListAsync(cancellationToken))
            .ToDictionary(article => article.Id);
        return chosen.ConvertAll(edition => new Edition([.. edition.Stories.Select(story => story.Row(rows)).OfType<StoryRow>()], edition.Reports.Count,
            edition.Reports.Select(report => report.Coverage.PublisherId).Distinct().Count()));
    }

    /// <summary>When the hub found its first article; null on an empty hub.</summary>
    public static Task<DateTimeOffset?> BeganAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Numbers rise with the instant an article was found.
        return context.Articles.OrderBy(article => article.Id).Select(article => (DateTimeOffset?)article.FirstSeenAt).FirstOrDefaultAsync(cancellationToken);
    }

    private static IEnumerable<EditionStory> Choose(IReadOnlyCollection<EditionReport> reports)
    {
        var byPeople = reports.Where(report => !report.IsMachineWritten).Select(report => report.StoryId).ToHashSet();
        var ranked = reports.GroupBy(report => report.StoryId).Select(story => EditionStory.Of(story.Key, [.. story.Select(report => report.Coverage)]))
            .OrderByDescending(story => story.Standing.Rank).ThenBy(story => story.Since).ThenBy(story => story.Id)
            .ToList();
        var covered = ranked.FindAll(story => story.Standing.Publishers >= 2);
        var single = ranked.Where(story => story.Standing.Publishers < 2 && byPeople.Contains(story.Id));
        return covered.Concat(single.Take(Math.Max(0, FewestStories - covered.Count))).Take(MostStories);
    }
}

/// <summary>When an edition begins and when it is over.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct EditionSpan(DateTimeOffset From, DateTimeOffset Until);
