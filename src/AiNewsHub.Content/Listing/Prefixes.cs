namespace AiNewsHub.Content.Listing;

/// <summary>Addresses by their beginning, as lists are told what to take and what to leave.</summary>
internal static class Prefixes
{
    public static bool Take(string url, IReadOnlyList<string> allow, IReadOnlyList<string> deny) => (allow.Count == 0 || Any(url, allow)) && !Any(url, deny);

    private static bool Any(string url, IReadOnlyList<string> prefixes) => prefixes.Any(prefix => url.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
