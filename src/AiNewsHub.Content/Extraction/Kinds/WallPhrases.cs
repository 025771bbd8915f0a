using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.WallPhrases;

namespace AiNewsHub.Content.Extraction.Kinds;

/// <summary>What walls say.</summary>
internal static partial class WallPhrases
{
    /// <summary>How many different things a text says that tests for robots say.</summary>
    public static int ChallengeMarks(string text) => Challenge().Matches(text).Select(match => match.Value.ToLowerInvariant()).Distinct().Count();

    public static bool IsPaywall(string text) => Paywall().IsMatch(text);

    /// <summary>How many different things a text says that only consent dialogs say.</summary>
    public static int ConsentMarks(string text) => Consent().Matches(text).Select(match => match.Value.ToLowerInvariant()).Distinct().Count();

    public static bool AsksForScript(string text) => Script().IsMatch(text);

    [GeneratedRegex(Phrases.Challenge, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Challenge();

    [GeneratedRegex(Phrases.Paywall, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paywall();

    [GeneratedRegex(Phrases.Consent, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(
        Phrases.TurnOn + @"[^.]{0,30}java\s?script|java\s?script[^.]{0,40}" + Phrases.IsOff + @"|^\W*" + Phrases.Loading + @"\W*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
