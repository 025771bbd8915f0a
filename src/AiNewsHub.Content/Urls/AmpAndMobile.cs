namespace AiNewsHub.Content.Urls;

/// <summary>The page behind an AMP or mobile variant of its address, as far as the address alone tells.</summary>
internal static class AmpAndMobile
{
    /// <summary>The publisher's own address in the path of Google's viewer or the AMP cache; null where none stands there.</summary>
    public static Uri? CachedBehind(Uri address)
    {
        var (host, path) = (address.Host, address.AbsolutePath);
        string? rest = null;
        if (host.StartsWith("www.google.", StringComparison.Ordinal) && path.StartsWith("/amp/", StringComparison.Ordinal)) rest = path[5..];
        if (host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && path.Length > 3 && path[2] == '/') rest = path[3..];
        if (rest is null) return null;
        if (rest.StartsWith("s/", StringComparison.Ordinal)) rest = rest[2..];
        // Anybody can write such a path.
        return rest.Split('/', 2)[0].Contains('.', StringComparison.Ordinal)
            && Uri.TryCreate($"{address.Scheme}://{rest}{address.Query}{address.Fragment}", UriKind.Absolute, out var behind)
                ? behind
                : null;
    }

    public static (string Host, string Path) Unwrap(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return (Desktop(host.Contains(':', StringComparison.Ordinal) ? address.Host : host), WithoutAmp(address.AbsolutePath));
    }

    private static string Desktop(string host)
    {
        var labels = host.Split('.');
        var owned = labels.Length - Hosts.Registered(host).Split('.').Length;
        return string.Join('.', labels.Where((label, i) => i >= owned || label is not ("m" or "mobile" or "amp")));
    }

    private static string WithoutAmp(string path)
    {
        while (OnceWithoutAmp(path) is var shorter && shorter.Length < path.Length) path = shorter;
        return path;
    }

    private static string OnceWithoutAmp(string path)
    {
        if (path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5) return path[4..];
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) && path.Length > 4) return path[..^4];
        if (path.EndsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5) return path[..^4];
        if (path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase)) return path[..^4];
        if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase)) return path[..^9] + ".html";
        return path;
    }
}
