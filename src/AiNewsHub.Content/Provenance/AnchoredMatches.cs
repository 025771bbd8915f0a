using System.Buffers;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

/// <summary>
/// Matches of an expression of many phrases, tried only where one of their first words stands: such an expression has no letter
/// in common to look for, so it would be tried at each place of a text.
/// </summary>
internal static class AnchoredMatches
{
    /// <param name="pattern">Begins with <c>\G</c>.</param>
    /// <param name="starts">How its phrases begin.</param>
    /// <param name="text">To look through.</param>
    public static IEnumerable<Match> Of(Regex pattern, SearchValues<string> starts, string text)
    {
        for (var at = Next(text, 0, starts); at >= 0; at = Next(text, at, starts))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && pattern.Match(text, at) is { Success: true } match)
            {
                yield return match;
                at = Math.Max(at + 1, match.Index + match.Length);
            }
            else at++;
        }
    }

    private static int Next(string text, int from, SearchValues<string> starts)
    {
        if (from >= text.Length) return -1;
        var found = text.AsSpan(from).IndexOfAny(starts);
        return found < 0 ? -1 : from + found;
    }
}
