using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiNewsHub.Content.Urls;

/// <summary>Host parsing of the URL Standard for http and https.</summary>
internal static class HostName
{
    private const string Forbidden = " #%/:<>?@[\\]^|";
    private static readonly IdnMapping _idn = new() { AllowUnassigned = true };

    /// <summary>The host as a browser would contact it, or null where the standard refuses it.</summary>
    public static string? Read(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return null;
        if (text[0] == '[') return Version6(text);
        var decoded = text.Contains('%') ? PercentDecode(text) : text.ToString();
        if (ToAscii(decoded) is not { Length: > 0 } host) return null;
        foreach (var c in host) if (c is <= ' ' or >= '\u007f' || Forbidden.Contains(c, StringComparison.Ordinal)) return null;
        return EndsInNumber(host) ? Version4(host) : host;
    }

    private static string? Version6(ReadOnlySpan<char> text)
    {
        if (text[^1] != ']') return null;
        var inner = text[1..^1];
        foreach (var c in inner) if (!char.IsAsciiHexDigit(c) && c is not (':' or '.')) return null;
        if (!IPAddress.TryParse(inner, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        return $"[{address}]";
    }

    private static string PercentDecode(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '%' && i + 2 < utf8.Length && byte.TryParse(utf8.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else bytes.Add(utf8[i]);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string? ToAscii(string host)
    {
        var needsMapping = !Ascii.IsValid(host) || host.Contains("xn--", StringComparison.OrdinalIgnoreCase);
        if (!needsMapping) return host.ToLowerInvariant();
        try
        {
            return _idn.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool EndsInNumber(string host)
    {
        var trimmed = host.EndsWith('.') ? host[..^1] : host;
        var last = trimmed[(trimmed.LastIndexOf('.') + 1)..];
        return last.Length > 0 && (last.All(char.IsAsciiDigit) || Number(last) is not null);
    }

    private static string? Version4(string host)
    {
        var parts = (host.EndsWith('.') ? host[..^1] : host).Split('.');
        if (parts.Length > 4) return null;
        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } value) return null;
            var last = i == parts.Length - 1;
            if (!last && value > 255) return null;
            if (last && value >= 1UL << (8 * (5 - parts.Length))) return null;
            address += last ? value : value << (8 * (3 - i));
        }
        return $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
    }

    private static ulong? Number(string part)
    {
        if (part.Length == 0) return null;
        var hex = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var radix = hex ? 16u : part.Length > 1 && part[0] == '0' ? 8u : 10u;
        ulong value = 0;
        foreach (var c in hex ? part.AsSpan(2) : part)
        {
            var digit = char.IsAsciiHexDigit(c) ? (uint)Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix) return null;
            value = value * radix + digit;
            if (value > uint.MaxValue) return uint.MaxValue + 1UL;
        }
        return value;
    }
}
