namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>
/// Fits a logistic function by Newton's method, on parts brought to one scale, with a ridge that pulls each weight to what it is
/// expected to be: what the labelled news hardly shows stays there. Deterministic.
/// </summary>
internal static class LogisticFit
{
    private const int MostSteps = 50;
    private const double Ridge = 1;
    // Of the parts with an expected weight: a few dozen pairs that say otherwise do not outweigh what they are there for.
    private const double FirmRidge = 2_000;
    private const double Enough = 1e-8;

    public static LikenessModel Of(IReadOnlyList<LabelledRow> rows)
    {
        const int count = PairParts.Count;
        var (mean, scale) = Scale(rows);
        var expected = new double[count + 1];
        for (var j = 0; j < count; j++) expected[j] = PairParts.All[j].Expected * scale[j];
        var weights = (double[])expected.Clone();
        var x = new double[count + 1];
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[count + 1];
            var hessian = new double[count + 1, count + 1];
            for (var j = 0; j < count; j++)
            {
                var ridge = PairParts.All[j].Expected == 0 ? Ridge : FirmRidge;
                gradient[j] = ridge * (weights[j] - expected[j]);
                hessian[j, j] = ridge;
            }

            hessian[count, count] = Enough;
            foreach (var row in rows)
            {
                for (var j = 0; j < count; j++) x[j] = PairParts.All[j].IsRule ? 0 : (row.Parts[j] - mean[j]) / scale[j];
                x[count] = 1;
                var sum = 0.0;
                for (var j = 0; j <= count; j++) sum += weights[j] * x[j];
                var p = 1 / (1 + Math.Exp(-sum));
                var error = (p - (row.IsSame ? 1 : 0)) * row.Weight;
                var curve = p * (1 - p) * row.Weight;
                for (var j = 0; j <= count; j++)
                {
                    gradient[j] += error * x[j];
                    for (var k = 0; k <= j; k++) hessian[j, k] += curve * x[j] * x[k];
                }
            }

            var change = Solve(hessian, gradient);
            for (var j = 0; j <= count; j++) weights[j] -= change[j];
            if (change.Max(Math.Abs) < Enough) break;
        }

        var constant = weights[count];
        for (var j = 0; j < count; j++)
        {
            weights[j] /= scale[j];
            constant -= weights[j] * mean[j];
        }

        return new(constant, weights[..count]);
    }

    private static (double[] Mean, double[] Scale) Scale(IReadOnlyList<LabelledRow> rows)
    {
        double[] mean = new double[PairParts.Count], scale = new double[PairParts.Count];
        var all = rows.Sum(row => row.Weight);
        for (var j = 0; j < mean.Length; j++)
        {
            if (PairParts.All[j].IsRule)
            {
                scale[j] = 1;
                continue;
            }

            var part = j;
            mean[j] = rows.Sum(row => row.Parts[part] * row.Weight) / all;
            scale[j] = Math.Sqrt(rows.Sum(row => Math.Pow(row.Parts[part] - mean[part], 2) * row.Weight) / all);
            if (scale[j] < Enough) scale[j] = 1;
        }

        return (mean, scale);
    }

    /// <summary>By Cholesky's factors of the lower half of a symmetric matrix.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++) matrix[j, j] -= matrix[j, k] * matrix[j, k];
            matrix[j, j] = Math.Sqrt(Math.Max(matrix[j, j], 1e-12));
            for (var i = j + 1; i < n; i++)
            {
                for (var k = 0; k < j; k++) matrix[i, j] -= matrix[i, k] * matrix[j, k];
                matrix[i, j] /= matrix[j, j];
            }
        }

        var solution = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) solution[i] -= matrix[i, k] * solution[k];
            solution[i] /= matrix[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) solution[i] -= matrix[k, i] * solution[k];
            solution[i] /= matrix[i, i];
        }

        return solution;
    }
}
