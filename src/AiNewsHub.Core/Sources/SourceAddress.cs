namespace AiNewsHub.Core.Sources;

/// <summary>Addresses of sources, as people write them.</summary>
public static class SourceAddress
{
    private const int MaxLength = 2048;

    /// <summary>The absolute http or https URL that was meant, or null. "example.org/feed" and "feed:https://…" are understood.</summary>
    public static Uri? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) text = text[5..].TrimStart('/');
        if (text.Length is 0 or > MaxLength) return null;
        if (!HasScheme(text)) text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;
    }

    /// <summary>The addresses that may have been meant, likeliest first: without a scheme, https and then http. Empty where it is none.</summary>
    public static IReadOnlyList<Uri> Readings(string? text)
    {
        if (Read(text) is not { } address) return [];
        return HasScheme(text!) ? [address] : [address, new UriBuilder(address) { Scheme = "http", Port = address.IsDefaultPort ? -1 : address.Port }.Uri];
    }

    /// <summary>Not one in a question: <c>example.org/go?to=https://…</c> has none of its own.</summary>
    private static bool HasScheme(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var at and > 0 && text.AsSpan(0, at).IndexOfAny("/?#") < 0;

    /// <summary>Equal for two addresses that hardly ever are two sources: http or https, with or without www. and a slash at the end.</summary>
    public static string SameKey(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return address;
        var host = url.IsDefaultPort ? Host(url) : $"{Host(url)}:{url.Port}";
        return host + url.AbsolutePath.TrimEnd('/') + url.Query;
    }

    /// <summary>The host without <c>www.</c>, in lower case.</summary>
    public static string Host(Uri url) => url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;

    /// <summary>Whether a name or password stands in it.</summary>
    public static bool HasPassword(string address) => Password(address) is not null;

    /// <summary>As anybody may have it: to be asked without name and password.</summary>
    public static string WithoutPassword(string address) =>
        Password(address) is { } place ? address.Remove(place.Start, place.Length + 1) : address;

    /// <summary>As it may be shown: a password in it is nobody's business, however it is spelt.</summary>
    public static string Shown(string address) =>
        Password(address) is { } place ? $"{address[..place.Start]}***{address[(place.Start + place.Length)..]}" : address;

    /// <summary>Where name and password stand, up to their @ sign; null where there are none.</summary>
    private static (int Start, int Length)? Password(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        if (host < "://".Length) return null;
        var end = address.AsSpan(host).IndexOfAny("/?#\\");
        var at = address.AsSpan(host, end < 0 ? address.Length - host : end).LastIndexOf('@');
        return at < 0 ? null : (host, at);
    }
}
