using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Republications;

namespace AiNewsHub.Content.Provenance;

/// <summary>Where a text was published before: translated, adapted, reprinted, republished.</summary>
internal static class Republications
{
    private const int LongestNotice = 400;

    public static IEnumerable<ViaMention> Read(TextBlock block) =>
        block.Text.Length > LongestNotice || !block.Has(ProvenanceCues.Reprint)
            ? []
            : Published.Matches(block.Text).Select(match => Mentions.Of(block, match)).OfType<ViaMention>();

    private const string Where = @"\s(?:" + Phrases.Article + @"(?=\p{Lu}))?(?:" + SourceNames.Medium + ")?" + SourceNames.Pattern;

    private static Regex Published { get; } = new(@"(?<![\p{L}\d])(?i:" + Phrases.Published + ")" + Where, RegexOptions.CultureInvariant);
}
