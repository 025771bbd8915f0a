using System.Runtime.InteropServices;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>A story's coverage along a line of time, for <c>_TimeBar</c>; nothing is drawn of a single article.</summary>
/// <param name="Marks">In the order of time; articles of one kind that would cover each other are one mark.</param>
/// <param name="Counts">Articles by kind.</param>
/// <param name="From">When the first came.</param>
/// <param name="Until">When the last did.</param>
public sealed record TimeBar(IReadOnlyList<TimeBarMark> Marks, IReadOnlyDictionary<CoverageKind, int> Counts, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Places beside each other that an eye tells apart.</summary>
    private const int Places = 60;

    /// <summary>What came within the hour stands at one end instead of over the whole width.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>Whether it stands over a timeline, with its ends and its signs in words.</summary>
    public bool IsLarge { get; init; }

    public TimeSpan Span => Until - From;

    /// <summary>Where the last article stands: before the end where all came within the hour.</summary>
    public double Last => Marks.Select(mark => mark.Place).DefaultIfEmpty(0).Max();

    /// <summary>Where the last article that is no copy stands.</summary>
    public double Reported => Marks.Where(mark => mark.Kind != CoverageKind.Copy).Select(mark => mark.Place).DefaultIfEmpty(0).Max();

    public static TimeBar Of(StoryRow story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Of(story.Marks);
    }

    public static TimeBar Of(StoryTimeline story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var articles = story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article));
        return Of([.. articles.Select(CoverageMark.Of).OrderBy(mark => mark.At)]) with { IsLarge = true };
    }

    /// <param name="marks">In the order of time.</param>
    public static TimeBar Of(IReadOnlyList<CoverageMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks.Count == 0) return new([], new Dictionary<CoverageKind, int>(), default, default);
        var (from, until) = (marks[0].At, marks[^1].At);
        var whole = until - from > Shortest ? until - from : Shortest;
        var first = marks.Index().FirstOrDefault(mark => mark.Item.Kind == CoverageKind.Report, (-1, default)).Index;
        var placed = marks.Index()
            .Select(mark => new TimeBarMark(Math.Round((mark.Item.At - from) / whole * Places) * 100 / Places, mark.Item.Kind, mark.Index == first))
            .DistinctBy(mark => (mark.Place, mark.Kind))
            .ToList();
        return new(placed, marks.CountBy(mark => mark.Kind).ToDictionary(), from, until);
    }
}

/// <summary>One sign on the line.</summary>
/// <param name="Place">In hundredths of the line.</param>
/// <param name="Kind">Which sign.</param>
/// <param name="IsFirstReport">Whether nobody reported before it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeBarMark(double Place, CoverageKind Kind, bool IsFirstReport);
