using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.Mentions;

namespace AiNewsHub.Content.Provenance;

/// <summary>Makes mentions out of parts of a block.</summary>
internal static partial class Mentions
{
    /// <summary>All names in a part of a block: linked ones by their link, the rest between commas.</summary>
    public static IEnumerable<ViaMention> Between(TextBlock block, int start, int end)
    {
        var part = block.Text[start..end];
        if (DataNote().IsMatch(part)) yield break;
        var from = 0;
        foreach (var piece in Separator().Split(part))
        {
            var at = part.IndexOf(piece, from, StringComparison.Ordinal);
            if (piece.Length == 0 || at < 0) continue;
            from = at + piece.Length;
            var link = block.LinkAt(start + at, start + at + piece.Length);
            var name = (link is not null ? SourceNames.Clean(block.TextOf(link)) : null)
                ?? SourceNames.Clean(Reason().Replace(Parenthesis().Replace(piece, ""), "")) ?? SourceNames.Clean(piece);
            if (name is null && link is not null && !SourceNames.SaysNone(block.TextOf(link))) name = HostName(link.Address);
            if (name is not null) yield return new ViaMention(name, link?.Address);
        }
    }

    /// <summary>The group "who" of a match, by its link where it has one. Null when it is no name.</summary>
    public static ViaMention? Of(TextBlock block, Match match)
    {
        var who = match.Groups["who"];
        var link = block.LinkAt(match.Index, match.Index + match.Length);
        var inside = link is not null ? block.LinkAt(who.Index, who.Index + who.Length) : null;
        var name = inside is not null && inside.Start >= who.Index && !Goes().IsMatch(block.TextOf(inside)) ? SourceNames.Clean(block.TextOf(inside)) : null;
        return (name ?? SourceNames.Clean(who.Value)) is { } clean ? new ViaMention(clean, link?.Address) : null;
    }

    public static string HostName(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    [GeneratedRegex(@"\s*(?:,|;|\s/\s|\s\|\s|\s[·•]\s|\s" + Phrases.And + @"\s|\s&\s(?=\p{Lu}{2,}))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    // A link that goes on with what the name did.
    [GeneratedRegex(@"\s" + Phrases.Says + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    // "Hat tip to X for the pointer".
    [GeneratedRegex(@"\s" + Phrases.For + @"\s.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // Figures have sources too.
    [GeneratedRegex(@"\b" + Phrases.OwnData, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataNote();
}
