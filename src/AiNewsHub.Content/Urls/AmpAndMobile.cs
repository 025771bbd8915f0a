namespace AiNewsHub.Content.Urls;

/// <summary>The page behind an AMP or mobile variant of its address, as far as the address alone tells.</summary>
internal static class AmpAndMobile
{
    public static (string Host, string Path) Unwrap(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        if (host.Contains(':', StringComparison.Ordinal)) host = address.Host;
        var path = address.AbsolutePath;
        if (CachedBehind(host, path) is { } cached) return cached;
        return (Desktop(host), WithoutAmp(path));
    }

    // Google's viewer and the AMP cache carry the publisher's own address in the path.
    private static (string, string)? CachedBehind(string host, string path)
    {
        string? rest = null;
        if (host.StartsWith("www.google.", StringComparison.Ordinal) && path.StartsWith("/amp/", StringComparison.Ordinal)) rest = path[5..];
        if (host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && path.Length > 3 && path[2] == '/') rest = path[3..];
        if (rest is null) return null;
        if (rest.StartsWith("s/", StringComparison.Ordinal)) rest = rest[2..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var origin = slash < 0 ? rest : rest[..slash];
        if (!origin.Contains('.', StringComparison.Ordinal)) return null;
        return (Desktop(origin.ToLowerInvariant()), slash < 0 ? "/" : WithoutAmp(rest[slash..]));
    }

    private static string Desktop(string host)
    {
        var labels = host.Split('.');
        if (labels.Length < 3) return host;
        return string.Join('.', labels.Where((label, i) => i >= labels.Length - 2 || label is not ("m" or "mobile" or "amp")));
    }

    private static string WithoutAmp(string path)
    {
        if (path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5) return path[4..];
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) && path.Length > 4) return path[..^4];
        if (path.EndsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5) return path[..^4];
        if (path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase)) return path[..^4];
        if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase)) return path[..^9] + ".html";
        return path;
    }
}
