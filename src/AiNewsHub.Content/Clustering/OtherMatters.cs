using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Clustering;

/// <summary>Finds where a text tells its event from a similar one.</summary>
internal static partial class OtherMatters
{
    private const int MaxScan = 2_000;

    public static bool Are(string text) => Marker().IsMatch(text.Length > MaxScan ? text[..MaxScan] : text);

    [GeneratedRegex(@"\b(unrelated to|not related to|not connected (to|with)|separate (suit|lawsuit|case|complaint|deal|round|incident|investigation|probe|announcement|talks)|not to be confused|sans (rapport|lien) avec|distincte? d[eu']|à ne pas confondre|autre affaire|nicht zu verwechseln|unabhängig davon|sin relación con|ajeno a)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
