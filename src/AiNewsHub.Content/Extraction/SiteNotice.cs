using System.Text.RegularExpressions;
using AiNewsHub.Content.Provenance;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.SiteNotice;

namespace AiNewsHub.Content.Extraction;

/// <summary>What a site's page about itself says of the making of all its articles.</summary>
public static partial class SiteNotice
{
    /// <summary>Nothing where the notice speaks of that one page, or where it is no page to read.</summary>
    public static Disclosure Of(ExtractedArticle about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Kind is PageKind.Challenge or PageKind.Consent or PageKind.Empty || about.Disclosure.Evidence is not { } evidence
            || !Whole().IsMatch(evidence) ? Disclosure.None : about.Disclosure;
    }

    [GeneratedRegex(@"\b" + Phrases.Whole + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
