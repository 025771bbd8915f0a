using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Clustering;

/// <summary>Finds where a text tells its event from a similar one.</summary>
internal static partial class DistinctEventMarkers
{
    private const int MaxScan = 2_000;

    private static readonly CueTable _cues = new(
        (1, "unrelated related connected separate confused distinct distincte confondre verwechseln unabhangig ajeno", null),
        (1, "sans", "rapport lien"),
        (1, "autre", "affaire"),
        (1, "sin", "relacion"));

    public static bool Are(TokenizedText text) =>
        _cues.In(text.Head(MaxScan).Tokens) != 0 && Marker().IsMatch(text.Source.AsSpan(0, Math.Min(text.Source.Length, MaxScan)));

    [GeneratedRegex(@"\b(unrelated to|not related to|not connected (to|with)|separate (suit|lawsuit|case|complaint|deal|round|incident|investigation|probe|announcement|talks)|not to be confused|sans (rapport|lien) avec|distincte? d[eu']|à ne pas confondre|autre affaire|nicht zu verwechseln|unabhängig davon|sin relación con|ajeno a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
