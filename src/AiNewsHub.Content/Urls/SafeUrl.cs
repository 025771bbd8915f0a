using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AiNewsHub.Content.Urls;

/// <summary>
/// Reads addresses as browsers do (WHATWG URL Standard), so that what we check is what a reader's browser would open.
/// <see cref="Uri"/> alone differs on backslashes, tabs, numeric hosts and percent-encoded hosts.
/// </summary>
public static class SafeUrl
{
    /// <summary>Longer addresses are refused; none of any use was seen.</summary>
    public const int MaxLength = 8_000;

    // All links of a page have the same base, and an address makes its parts anew each time it is asked.
    [ThreadStatic]
    private static BaseParts? _lastBase;

    private static readonly UriCreationOptions _asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>
    /// Reads <paramref name="text"/> against <paramref name="baseAddress"/>. Only http and https come out; user names and
    /// passwords are dropped, host names are in lower case and ASCII, numeric hosts are in dotted form.
    /// </summary>
    public static bool TryParse(string? text, Uri? baseAddress, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (text is null || text.Length > MaxLength) return false;
        if (Resolve(Strip(text), Usable(baseAddress)) is not { } written) return false;
        return Uri.TryCreate(written, _asWritten, out address);
    }

    /// <inheritdoc cref="TryParse(string?, Uri?, out Uri?)"/>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address) => TryParse(text, null, out address);

    private static Uri? Usable(Uri? baseAddress) =>
        baseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? baseAddress : null;

    private static string Strip(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && text[start] <= ' ') start++;
        while (end > start && text[end - 1] <= ' ') end--;
        var inner = text.AsSpan(start, end - start);
        if (inner.IndexOfAny('\t', '\n', '\r') < 0) return inner.Length == text.Length ? text : inner.ToString();
        var kept = new StringBuilder(inner.Length);
        foreach (var c in inner) if (c is not ('\t' or '\n' or '\r')) kept.Append(c);
        return kept.ToString();
    }

    private static string? Resolve(string text, Uri? baseAddress)
    {
        var colon = SchemeLength(text);
        if (colon == 0) return baseAddress is null ? null : Relative(text, baseAddress);
        var scheme = text[..colon].ToLowerInvariant();
        if (scheme is not ("http" or "https")) return null;
        var rest = text.AsSpan(colon + 1);
        var twoSlashes = rest.Length > 1 && IsSlash(rest[0]) && IsSlash(rest[1]);
        if (!twoSlashes && baseAddress?.Scheme == scheme) return Relative(rest.ToString(), baseAddress);
        return Authority(scheme, TrimSlashes(rest));
    }

    private static string? Relative(string text, Uri baseAddress)
    {
        if (text.Length > 1 && IsSlash(text[0]) && IsSlash(text[1])) return Authority(baseAddress.Scheme, TrimSlashes(text));
        if (_lastBase is not { } known || !ReferenceEquals(known.Address, baseAddress)) _lastBase = known = new BaseParts(baseAddress);
        if (text.Length == 0) return known.Page;
        if (text[0] == '#') return known.Page + UrlText.Tail(text);
        if (text[0] == '?') return known.Origin + known.Path + UrlText.Tail(text);
        if (IsSlash(text[0])) return known.Origin + UrlText.PathAndTail(text);
        return known.Origin + UrlText.PathAndTail(string.Concat(known.Path.AsSpan(0, known.Path.LastIndexOf('/') + 1), text));
    }

    private sealed record BaseParts(Uri Address)
    {
        public string Origin { get; } = $"{Address.Scheme}://{Address.Authority}";
        public string Path { get; } = Address.AbsolutePath;
        /// <summary>Without its fragment.</summary>
        public string Page { get; } = $"{Address.Scheme}://{Address.Authority}{Address.PathAndQuery}";
    }

    private static string? Authority(string scheme, ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("/\\?#");
        var authority = end < 0 ? text : text[..end];
        var rest = end < 0 ? [] : text[end..];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        if (colon >= 0 && authority.LastIndexOf(']') > colon) colon = -1;
        var port = "";
        if (colon >= 0)
        {
            if (Port(scheme, authority[(colon + 1)..]) is not { } read) return null;
            port = read;
            authority = authority[..colon];
        }
        return HostName.Read(authority) is { } host ? $"{scheme}://{host}{port}{UrlText.PathAndTail(rest.ToString())}" : null;
    }

    private static string? Port(string scheme, ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return null;
            value = value * 10 + (c - '0');
            if (value > 65_535) return null;
        }
        if (digits.Length == 0 || (scheme, value) is ("http", 80) or ("https", 443)) return "";
        return $":{value}";
    }

    private static int SchemeLength(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0])) return 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':') return i;
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.')) return 0;
        }
        return 0;
    }

    private static ReadOnlySpan<char> TrimSlashes(ReadOnlySpan<char> text) => text.TrimStart("/\\");

    private static bool IsSlash(char c) => c is '/' or '\\';
}
