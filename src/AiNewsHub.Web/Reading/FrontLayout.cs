using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>
/// Where the stories of a front page stand: each in one place. The first ones by rank whatever they are about, then rows by section, as many in each so that
/// no column ends before another; opinion and letters that one publisher has stand apart.
/// </summary>
public sealed record FrontLayout
{
    /// <summary>Stories of a list without sections.</summary>
    public const int PlainSize = 22;

    /// <summary>Behind the lead and the two with pictures; fills two rows of three.</summary>
    private const int NextShown = 6;
    private const int Two = 2;
    internal const int AsideShown = 12;
    internal const int SectionsAbreast = 3;

    /// <summary>Sections side by side and rows in each, the most first.</summary>
    private static readonly (int Sections, int Rows)[] _shapes = [(6, 3), (6, 2), (3, 3), (3, 2), (6, 1), (3, 1)];

    public StoryRow? Lead { get; private init; }
    public IReadOnlyList<StoryRow> Pictured { get; private init; } = [];
    public IReadOnlyList<StoryRow> Next { get; private init; } = [];
    public IReadOnlyList<SectionRows> Sections { get; private init; } = [];
    /// <summary>Opinion and letters.</summary>
    public IReadOnlyList<StoryRow> Aside { get; private init; } = [];
    /// <summary>Stories in languages that are not read.</summary>
    public IReadOnlyList<StoryRow> Folded { get; private init; } = [];

    /// <summary>Numbers of all that have a place.</summary>
    public IReadOnlySet<long> Stories => Shown.Select(story => story.Id).ToHashSet();

    /// <summary>Those that are read, as they follow each other on the page.</summary>
    public IEnumerable<StoryRow> InOrder =>
        new[] { Lead }.OfType<StoryRow>().Concat(Pictured).Concat(Next).Concat(Sections.SelectMany(section => section.Stories)).Concat(Aside);

    private IEnumerable<StoryRow> Shown => InOrder.Concat(Folded);

    /// <summary>A list of one thing: no sections, nothing apart.</summary>
    public static FrontLayout Plain(IReadOnlyList<StoryRow> byRank, ReadLanguages read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var (shown, folded) = Fold(byRank, read);
        return new()
        {
            Lead = shown.FirstOrDefault(),
            Pictured = [.. shown.Skip(1).Take(Two)],
            Next = [.. shown.Skip(1 + Two).Take(PlainSize - 1 - Two)],
            Folded = folded,
        };
    }

    /// <summary>The front page of everything, its sections in the order of those given; plain where there is too little for sections.</summary>
    public static FrontLayout Sectioned(IReadOnlyList<StoryRow> byRank, ReadLanguages read, IReadOnlyList<NewsSection> sectionsShown)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(sectionsShown);
        var (shown, folded) = Fold(byRank, read);
        var (apart, news) = (shown.FindAll(IsAside), shown.FindAll(story => !IsAside(story)));
        var sections = Rows(news.Skip(1 + Two + NextShown), sectionsShown);
        if (sections.Count == 0) return Plain(byRank, read);
        return new()
        {
            Lead = news[0],
            Pictured = [.. news.Skip(1).Take(Two)],
            Next = [.. news.Skip(1 + Two).Take(NextShown)],
            Sections = sections,
            Aside = [.. apart.Take(AsideShown)],
            Folded = folded,
        };
    }

    private static IReadOnlyList<SectionRows> Rows(IEnumerable<StoryRow> stories, IReadOnlyList<NewsSection> shown)
    {
        var bySection = stories.ToLookup(SectionOf);
        foreach (var (wanted, rows) in _shapes)
        {
            // Of those that have enough the fullest, in the order that readers know.
            var full = shown.Where(section => bySection[section].Count() >= rows).OrderByDescending(section => bySection[section].Count())
                .Take(wanted)
                .ToHashSet();
            if (full.Count == wanted)
                return [.. shown.Where(full.Contains).Select(section => new SectionRows(section, [.. bySection[section].Take(rows)]))];
        }

        return [];
    }

    private static NewsSection? SectionOf(StoryRow story) => story.Section is { } put ? NewsSection.Find(put)
        : story.Topics.Select(topic => NewsSection.OfTopic(topic.Slug)).FirstOrDefault(section => section is not null);

    private static bool IsAside(StoryRow story) =>
        !story.IsPinned && story.PublisherCount < 2 && story.Lead.Kind is ArticleKind.Opinion or ArticleKind.Newsletter;

    private static (List<StoryRow> Shown, IReadOnlyList<StoryRow> Folded) Fold(IReadOnlyList<StoryRow> stories, ReadLanguages read)
    {
        var isRead = stories.ToLookup(read.IncludesHeadlineOf);
        return ([.. isRead[true]], [.. isRead[false]]);
    }
}

/// <summary>A section and what stands under it.</summary>
public sealed record SectionRows(NewsSection Section, IReadOnlyList<StoryRow> Stories);
