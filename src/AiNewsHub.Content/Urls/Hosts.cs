namespace AiNewsHub.Content.Urls;

/// <summary>Questions about whose address it is.</summary>
public static class Hosts
{
    /// <summary>Second-level names under which anybody registers, as far as news sites use them.</summary>
    private static readonly HashSet<string> _shared = new(StringComparer.Ordinal) { "co", "com", "org", "net", "gov", "ac", "edu", "gouv", "asso", "or", "ne",
        "go" };

    /// <summary>Whether two addresses belong to one site: the same registered domain ("www" and "news" are one site).</summary>
    public static bool SameSite(Uri first, Uri second) => string.Equals(Registered(first.Host), Registered(second.Host), StringComparison.OrdinalIgnoreCase);

    /// <summary>The registered part of a host name, by a short rule rather than the public suffix list: "bbc.co.uk" for "news.bbc.co.uk".</summary>
    public static string Registered(string host)
    {
        // A point at the end says that the name is whole.
        if (host.EndsWith('.')) return Registered(host[..^1]);
        var labels = host.Split('.');
        if (labels.Length <= 2 || host.StartsWith('[') || labels.All(label => label.All(char.IsAsciiDigit))) return host;
        var take = labels[^1].Length == 2 && _shared.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels[^take..]);
    }
}
