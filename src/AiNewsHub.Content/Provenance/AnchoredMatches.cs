using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// Matches of an expression of many phrases, tried only at the words they begin with: such an expression has no letter in common
/// to look for, so it would be tried at each place of a text.
/// </summary>
internal static class AnchoredMatches
{
    /// <param name="pattern">Begins with <c>\G</c>.</param>
    /// <param name="start">The cue that the first words of its phrases are.</param>
    /// <param name="text">To look through.</param>
    public static IEnumerable<Match> Of(Regex pattern, ProvenanceCues start, string text)
    {
        var scan = new CueScan(text, 0, text.Length);
        var from = 0;
        while (scan.Next())
        {
            if (scan.Start < from || (scan.ProvenanceCues & start) == ProvenanceCues.None || pattern.Match(text, scan.Start) is not { Success: true } match)
                continue;
            yield return match;
            from = match.Index + match.Length;
        }
    }

    /// <inheritdoc cref="Of"/>
    public static bool Any(Regex pattern, ProvenanceCues start, string text)
    {
        var scan = new CueScan(text, 0, text.Length);
        while (scan.Next())
        {
            if ((scan.ProvenanceCues & start) != ProvenanceCues.None && pattern.IsMatch(text, scan.Start)) return true;
        }
        return false;
    }
}
