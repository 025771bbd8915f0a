using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>What the sources that are listed are like, as charts: their entries by day, and how many are of which class by each figure.</summary>
public sealed class SourceCharts
{
    private const long Megabyte = 1_000_000;

    public SourceCharts(IReadOnlyList<SourceListRow> rows, HubTexts texts)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(texts);
        var days = Enumerable.Range(0, SourceFigures.Days).Select(day => rows.Sum(row => row.Figures.PerDay[day])).ToList();
        Entries = new(texts["Articles per day over {0} days, {1} at most", days.Count, days.Max()], texts["Day"],
        [
            .. days.Select((count, day) => day == days.Count - 1
                ? new ChartBar(texts["today"], texts["today"], count)
                : new(texts.Count(days.Count - 1 - day, "{0} day ago", "{0} days ago"), day == 0 ? texts["{0} d", days.Count - 1] : null, count)),
        ]);
        Classes =
        [
            Classed("Time to answer", rows.Where(row => row.Figures.Latency is not null).Select(row => row.Figures.Latency!.Value.TotalSeconds),
                [.3, 1, 3, 10], bound => texts["{0} s", bound], texts),
            Classed("Passes that failed", rows.Select(row => row.Figures.Failures * 100), [1, 5, 10, 50], bound => texts["{0} %", bound], texts),
            Classed("Not about AI", rows.Where(row => row.Figures.Articles > 0).Select(row => row.Figures.OffTopic * 100), [1, 10, 50, 90],
                bound => texts["{0} %", bound], texts),
            Classed("Storage of texts", rows.Where(row => row.Storage is not null).Select(row => row.Storage!.Value / (double)Megabyte), [1, 5, 20, 100],
                bound => texts["{0} MB", bound], texts),
        ];
    }

    public BarChart Entries { get; }
    /// <summary>With their headings, in English.</summary>
    public IReadOnlyList<(string Title, BarChart Chart)> Classes { get; }

    /// <summary>Sources below each bound, and those beyond the last.</summary>
    private static (string, BarChart) Classed(string title, IEnumerable<double> values, double[] bounds, Func<double, string> word, HubTexts texts)
    {
        var classes = values.CountBy(value => bounds.Count(bound => value >= bound)).ToDictionary();
        var bars = bounds
            .Select((bound, place) => new ChartBar(texts["below {0}", word(bound)], "< " + word(bound), classes.GetValueOrDefault(place)))
            .Append(new ChartBar(texts["{0} and more", word(bounds[^1])], "≥", classes.GetValueOrDefault(bounds.Length))).ToList();
        var words = string.Join(", ", bars.Where(bar => bar.Count > 0).Select(bar => texts.Count(bar.Count, "{0} source {1}", "{0} sources {1}", bar.Name)));
        var described = $"{texts[title]}: {(words.Length > 0 ? words : texts["nothing counted yet"])}";
        return (title, new(described, texts[title], bars) { CountName = texts["Sources"] });
    }
}
