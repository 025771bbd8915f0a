using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>
/// The address the page calls its own. It is doubted when it leads to the front page of a site, to another site than the one the
/// page came from, or when the page came from a deep address and it has none.
/// </summary>
internal static class CanonicalFinder
{
    public static Uri? Find(PageFacts facts)
    {
        var own = facts.Context.Address;
        Uri? found = null;
        foreach (var (source, value) in Stated(facts))
        {
            if (!SafeUrl.TryParse(value, facts.Page.Base, out var stated)) continue;
            var plausible = IsPlausible(stated, own);
            var believed = found is null && plausible;
            facts.Note("canonical", source, stated.OriginalString, believed, plausible ? null : CandidateReasons.Elsewhere);
            if (believed) found = stated;
        }
        if (own is not null) facts.Note("canonical", "address of the page", own.OriginalString, found is null);
        var chosen = found ?? own;
        return chosen is null ? null : CanonicalUrls.Normalize(chosen);
    }

    /// <summary>rel=canonical to another site: the page says itself that it is a copy.</summary>
    public static Uri? Elsewhere(PageFacts facts) =>
        facts.Context.Address is { } own && SafeUrl.TryParse(facts.Head.Link("canonical"), facts.Page.Base, out var stated) && !Hosts.SameSite(stated, own)
            && stated.AbsolutePath.Length > 1 ? stated : null;

    private static IEnumerable<(string, string?)> Stated(PageFacts facts)
    {
        yield return ("link canonical", facts.Head.Link("canonical"));
        yield return ("meta og:url", facts.Head["og:url"]);
    }

    private static bool IsPlausible(Uri stated, Uri? own)
    {
        if (own is null) return true;
        if (!Hosts.SameSite(stated, own)) return false;
        return stated.AbsolutePath.Length > 1 || own.AbsolutePath.Length <= 1 || stated.Query.Length > 1;
    }
}
