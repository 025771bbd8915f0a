using System.Buffers;
using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Promotions;

namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>Paragraphs in which a publisher speaks for itself: newsletters, apps, channels, rights, cookies, support.</summary>
internal static partial class Promotions
{
    public const int Longest = 420;

    /// <summary>One of these stands in every match of the patterns below, and few paragraphs have any.</summary>
    public static string[] Stems =>
        [.. Phrases.LetterPieces, .. Phrases.ChannelPieces, .. Phrases.RightsPieces, .. Phrases.PrivacyPieces, .. Phrases.SupportPieces];

    private static readonly SearchValues<string> _stems = SearchValues.Create(Stems, StringComparison.OrdinalIgnoreCase);

    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length <= Longest && text.ContainsAny(_stems) && (Letter().IsMatch(text) || Channel().IsMatch(text) || Rights().IsMatch(text)
        || Privacy().IsMatch(text) || Support().IsMatch(text));

    [GeneratedRegex(Phrases.Letter, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(Phrases.Channel, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(Phrases.Rights, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    [GeneratedRegex(Phrases.Privacy, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Privacy();

    [GeneratedRegex(Phrases.Support, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Support();
}
