namespace AiNewsHub.Content.Urls;

/// <summary>Maps the many addresses of one page to one: no tracking parameters, no AMP or mobile variants.</summary>
public static class CanonicalUrls
{
    private static readonly HashSet<string> _tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid",
        "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "s_cid", "ncid",
        "cmpid",
        "ref_src", "ref_url", "_ga", "_gl", "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "xtor", "wt_mc", "wt.mc_id",
        "wt_zmc",
        "sc_cid", "rb_clickid", "ml_subscriber", "ml_subscriber_hash", "ito", "guccounter", "guce_referrer", "guce_referrer_sig", "smid", "smtyp", "sr_share",
        "soc_src", "soc_trk", "spm", "echobox", "feature", "cvid", "ocid", "taid", "campaign_id", "emc", "epik", "srsltid", "_openstat", "partner_ref",
        "source_medium",
    };

    private static readonly string[] _trackingPrefixes = ["utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "ns_", "itm_", "stm_", "trk_", "at_recipient_"];
    private static readonly string[] _passingFragments = ["xtor=", "ref=", "echobox=", ":~:", "comment", "respond", "disqus_thread", "more-", "utm_", "xtref=",
        "share-"];

    /// <summary>
    /// The address under which an article is known. Fragments are kept (a changelog's entries differ by nothing else) unless
    /// they only track or lead to the comments.
    /// </summary>
    public static Uri Normalize(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) return address;
        while (AmpAndMobile.CachedBehind(address) is { } behind) address = behind;
        var (host, path) = AmpAndMobile.Unwrap(address);
        var query = Query(address.Query);
        var fragment = Fragment(address.Fragment);
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var text = $"{address.Scheme}://{host}{port}{path}{query}{fragment}";
        var normalized = text == address.AbsoluteUri ? address : new Uri(text);
        // What was cut off may have stood before such an address.
        return AmpAndMobile.CachedBehind(normalized) is null ? normalized : Normalize(normalized);
    }

    private static string Query(string query)
    {
        if (query.Length < 2) return "";
        var kept = new List<string>();
        foreach (var part in query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            if (!IsTracking(name) && !IsAmp(part)) kept.Add(part);
        }
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        _tracking.Contains(name) || Array.Exists(_trackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsAmp(string part) =>
        part.ToLowerInvariant() is "amp" or "amp=1" or "amp=true" or "outputtype=amp" or "outputtype=valid-amp" or "output=amp" or "m=1";

    private static string Fragment(string fragment) =>
        fragment is "" or "#" or "#top" or "#main" or "#content" or "#rss"
            || Array.Exists(_passingFragments, passing => fragment.AsSpan(1).StartsWith(passing, StringComparison.OrdinalIgnoreCase)) ? "" : fragment;
}
