using System.Globalization;

namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>
/// The probability that two articles tell of one event: a logistic function of a few numbers, learned from labelled pairs by
/// <see cref="StoryTrainer"/>. From the file <c>likeness.txt</c>: a name and its weight a line.
/// </summary>
internal sealed class LikenessModel
{
    private const string Constant = "constant";

    private readonly double[] _weights;
    private readonly double _constant;

    public LikenessModel(double constant, IReadOnlyList<double> weights)
    {
        _constant = constant;
        _weights = [.. weights];
    }

    public static LikenessModel Default { get; } = Load();

    /// <param name="parts">One number for each <see cref="PairPart"/>.</param>
    public double Probability(ReadOnlySpan<double> parts)
    {
        var sum = _constant;
        for (var i = 0; i < _weights.Length; i++) sum += _weights[i] * parts[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The lines of the file, with what each part is.</summary>
    public IEnumerable<string> ToLines()
    {
        yield return "# Log-odds that two articles tell of one event. Made by `train stories`; see README.md of this folder.";
        yield return Line(Constant, _constant, "where all parts are 0");
        for (var i = 0; i < _weights.Length; i++) yield return Line(PairParts.All[i].Name, _weights[i], PairParts.All[i].Meaning);
    }

    private static string Line(string name, double weight, string meaning) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-19} {weight,8:0.000}  # {meaning}");

    private static LikenessModel Load()
    {
        using var reader = new StreamReader(typeof(LikenessModel).Assembly.GetManifestResourceStream("Likeness/likeness.txt")!);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var name, var weight])
                weights.Add(name, double.Parse(weight, CultureInfo.InvariantCulture));
        }
        return new(weights[Constant], [.. PairParts.All.Select(part => weights[part.Name])]);
    }
}
