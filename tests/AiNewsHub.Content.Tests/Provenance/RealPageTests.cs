
namespace AiNewsHub.Content.Tests.Provenance;

/// <summary>Provenance on pages of the corpora that were labelled by hand: see RealPages/README.md. The halves are told apart.</summary>
public sealed class RealPageTests(ITestOutputHelper output)
{
    // Below what they were when the rules were last changed; a kept half that falls further behind tells of rules made for the other.
    [Theory]
    [InlineData("seen", 0.7, 0.8, 0.88, 0.9)]
    [InlineData("kept", 0.3, 0.3, 0.78, 0.75)]
    public void SourcesAndCreditsOfRealPagesAreFound(string half, double viaPrecision, double viaRecall, double creditPrecision, double creditRecall)
    {
        var via = new Found();
        var credit = new Found();
        var notices = 0;
        foreach (var page in RealPage.All.Where(page => page.Half == half))
        {
            var read = page.Read();
            if (read.Disclosure.MachineWritten is not null) notices++;
            if (page.Via is { } sources) via.Count(sources, [.. read.Via.Select(mention => mention.Name)]);
            if (page.Credit is { } words) credit.Count(words.Length == 0 ? [] : [words], read.ImageCredit is { } stated ? [stated] : []);
        }
        output.WriteLine($"{half}: via {via}; credit {credit}; notices {notices}");
        Assert.Equal(0, notices);
        Assert.True(via.Precision >= viaPrecision && via.Recall >= viaRecall, $"via {via}");
        Assert.True(credit.Precision >= creditPrecision && credit.Recall >= creditRecall, $"credit {credit}");
    }

    private sealed class Found
    {
        private int _right;
        private int _false;
        private int _missed;

        public double Precision => _right / (double)Math.Max(1, _right + _false);
        public double Recall => _right / (double)Math.Max(1, _right + _missed);

        public void Count(string[] wanted, string[] found)
        {
            var hit = wanted.Count(name => found.Any(other => IsSame(name, other)));
            _right += hit;
            _false += Math.Max(0, found.Length - hit);
            _missed += wanted.Length - hit;
        }

        public override string ToString() => $"P {Precision:0.000} R {Recall:0.000} ({_right} right, {_false} false, {_missed} missed)";

        private static bool IsSame(string name, string other)
        {
            var (a, b) = (Letters(name), Letters(other));
            return a == b || a.Length > 2 && b.Contains(a, StringComparison.Ordinal) || b.Length > 3 && a.Contains(b, StringComparison.Ordinal);
        }

        private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
