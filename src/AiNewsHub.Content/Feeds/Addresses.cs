namespace AiNewsHub.Content.Feeds;

/// <summary>Addresses in feeds: as written when absolute, else resolved.</summary>
internal static class Addresses
{
    private const int MaxLength = 4096;

    /// <summary>The absolute address; the text itself when nothing is known to resolve it against; null when there is none.</summary>
    public static string? Resolve(Uri? documentBase, string? written)
    {
        var text = Clean(written);
        if (text.Length == 0) return null;
        if (text.Length > MaxLength || HasScheme(text)) return text;
        if (text.StartsWith("//", StringComparison.Ordinal) && documentBase is null) return "https:" + text;
        return documentBase is not null && Uri.TryCreate(documentBase, text, out var resolved) ? resolved.AbsoluteUri : text;
    }

    /// <summary>The base a relative or absolute xml:base leads to; an unusable one changes nothing.</summary>
    public static Uri? ResolveBase(Uri? outer, string written)
    {
        var text = Clean(written);
        if (text.Length is 0 or > MaxLength) return outer;
        var found = outer is null
            ? Uri.TryCreate(text, UriKind.Absolute, out var resolved)
            : Uri.TryCreate(outer, text, out resolved);
        return found && resolved!.Scheme is "http" or "https" ? resolved : outer;
    }

    public static Uri? Absolute(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Whether an identifier can be the address of a page: urn:, tag: and plain names are none.</summary>
    public static bool MayBePage(string id)
    {
        if (id.Length == 0 || id.Any(char.IsWhiteSpace)) return false;
        return HasScheme(id) ? Absolute(id) is not null : id.AsSpan().IndexOfAny("/?.") >= 0;
    }

    public static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0])) return false;
        foreach (var letter in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.')) return false;
        }
        return true;
    }

    /// <summary>Line breaks and tabs inside an address come from pretty-printing; browsers drop them too.</summary>
    private static string Clean(string? written)
    {
        var text = written?.Trim() ?? "";
        return text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0
            ? text
            : string.Concat(text.Split('\r', '\n', '\t').Select(part => part.Trim()));
    }
}
