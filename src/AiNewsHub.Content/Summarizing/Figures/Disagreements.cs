using AiNewsHub.Content.Clustering;

namespace AiNewsHub.Content.Summarizing.Figures;

/// <summary>
/// Finds the quantities for which reports of different publishers have figures that no rounding explains. A report counts only where it has one figure
/// for the quantity, and none where it knows the other's figure too: then it tells of two things.
/// </summary>
internal static class Disagreements
{
    private const int Most = 3;
    // Further apart they are hardly the same thing.
    private const double FarthestFactor = 4;
    private const double LeastOverlap = 0.3;

    public static IReadOnlyList<Disagreement> Of(IReadOnlyList<ReadReport> reports)
    {
        if (reports.Count < 2) return [];
        var values = reports.Select(_ => new List<double>()).ToList();
        var figures = reports.SelectMany(report => report.Report.Quotable == 0
            ? []
            : report.Sentences.SelectMany(sentence => FigureReader.Read(sentence, report.Report.Language, values[report.Number]))).ToList();
        return [.. figures.GroupBy(figure => (figure.Unit, Quantity: figure.IsKey ? figure.Quantity : "", figure.Period))
            .Select(group => Compare([.. group], reports, values)).OfType<Disagreement>().Take(Most)];
    }

    private static Disagreement? Compare(IReadOnlyList<Figure> figures, IReadOnlyList<ReadReport> reports, List<List<double>> values)
    {
        var single = figures.GroupBy(figure => figure.Sentence.Report)
            .Where(report => report.All(figure => figure.IsNear(report.First().Value)))
            .Select(report => report.First()).ToList();
        var disagreeing = single.Where(figure => single.Exists(other => Disagree(figure, other, reports, values))).ToList();
        if (disagreeing.Count < 2) return null;
        var groups = new List<List<Figure>>();
        foreach (var figure in disagreeing)
        {
            if (groups.Find(group => group[0].IsNear(figure.Value)) is { } group) group.Add(figure);
            else groups.Add([figure]);
        }

        if (groups.Count < 2) return null;
        var first = disagreeing[0];
        return new(first.Quantity, first.IsKey, [.. groups.OrderBy(group => group[0].Value)
            .Select(group => new ReportedFigure(group[0].Written, group[0].Value, [.. group.Select(figure => reports[figure.Sentence.Report].Report.Id)]))]);
    }

    private static bool Disagree(Figure one, Figure other, IReadOnlyList<ReadReport> reports, List<List<double>> values)
    {
        if (one.IsNear(other.Value) || Math.Max(one.Value, other.Value) > FarthestFactor * Math.Min(one.Value, other.Value)) return false;
        var (report, another) = (reports[one.Sentence.Report].Report, reports[other.Sentence.Report].Report);
        if (report.IsAnnouncement || another.IsAnnouncement || report.Publisher is null || report.Publisher == another.Publisher) return false;
        if (values[one.Sentence.Report].Exists(other.IsNear) || values[other.Sentence.Report].Exists(one.IsNear)) return false;
        return SharesName(one.Sentence, other.Sentence) && one.Sentence.Overlap(other.Sentence) >= LeastOverlap;
    }

    private static bool SharesName(StorySentence one, StorySentence other) =>
        one.Terms.Any(term => term.Kind is StoryTermKind.Name && other.Terms.Any(shared => shared.Hash == term.Hash));
}
