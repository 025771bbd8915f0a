using System.Globalization;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>How well a model does on texts held back: precision and recall by language, and whether a probability means what it says.</summary>
internal static class TrainingReport
{
    private static readonly double[] _bounds = [0, 0.02, RelevanceBands.Held, 0.2, RelevanceBands.In, 0.6, 0.8, 0.95, 1.01];

    public static void Print(IReadOnlyList<RelevanceForecast> forecasts, int folds, TextWriter output)
    {
        Write($"{forecasts.Count} texts, {folds}-fold, weighted");
        foreach (var language in forecasts.GroupBy(forecast => forecast.Language ?? "own").OrderByDescending(group => group.Count()))
        {
            var said = language.Where(forecast => forecast.Probability >= RelevanceBands.In).ToList();
            double hits = Weight(said.Where(forecast => forecast.IsAboutAi)), meant = Weight(language.Where(forecast => forecast.IsAboutAi));
            var precision = hits / Math.Max(1e-9, Weight(said));
            if (meant > 0) Write($"{language.Key}: precision {precision:0.000}, recall {hits / meant:0.000} ({language.Count()} texts)");
        }

        for (var i = 1; i < _bounds.Length; i++)
        {
            var bin = forecasts.Where(forecast => forecast.Probability >= _bounds[i - 1] && forecast.Probability < _bounds[i]).ToList();
            if (bin.Count == 0) continue;
            double weight = Weight(bin), right = Weight(bin.Where(forecast => forecast.IsAboutAi));
            var (share, said) = (weight / Weight(forecasts), bin.Sum(forecast => forecast.Probability * forecast.Weight) / weight);
            Write($"{_bounds[i - 1]:0.00}-{Math.Min(1, _bounds[i]):0.00}: {share:0.000} of all, said {said:0.00}, are {right / weight:0.00}");
        }

        void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Label and probability.</summary>
    public static string Line(RelevanceForecast forecast) =>
        string.Create(CultureInfo.InvariantCulture, $"{(forecast.IsAboutAi ? 1 : 0)}\t{forecast.Probability:0.0000}");

    private static double Weight(IEnumerable<RelevanceForecast> forecasts) => forecasts.Sum(forecast => forecast.Weight);
}
