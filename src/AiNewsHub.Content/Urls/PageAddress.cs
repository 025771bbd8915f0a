namespace AiNewsHub.Content.Urls;

/// <summary>What an address alone tells of the page behind it.</summary>
public static class PageAddress
{
    /// <summary>Names of sections have up to three.</summary>
    private const int WordsOfHeadline = 4;

    /// <summary>A day or month has fewer digits.</summary>
    private const int DigitsOfNumber = 3;

    /// <summary>
    /// Whether it looks like the address of one text, with a headline, a number or a key in its last part, and not of a page that
    /// gets new contents, such as <c>/changes</c> or <c>/notices</c>.
    /// </summary>
    public static bool NamesOneText(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var last = address.Segments.Select(segment => segment.Trim('/')).LastOrDefault(segment => segment.Length > 0) ?? "";
        var name = WithoutExtension(Uri.UnescapeDataString(last));
        return IsKey(name)
            || name.Split('-', '_', '+').Count(word => word.Length > 0) >= WordsOfHeadline
            || address.Query.Split('?', '&').Any(part => part.Split('=') is [_, var value] && IsKey(value));
    }

    /// <summary>Digits behind a point are part of a number: <c>/abs/2403.01234</c>.</summary>
    private static string WithoutExtension(string name) =>
        Path.GetExtension(name).AsSpan().ContainsAnyExceptInRange('.', '9') ? Path.GetFileNameWithoutExtension(name) : name;

    /// <summary>Holds a number, and more than a year: a version of something is published at its address again and again.</summary>
    private static bool IsKey(string name) =>
        name.Any(char.IsAsciiDigit) && !(name.Length is < DigitsOfNumber or 4 && name.All(char.IsAsciiDigit)) && !IsVersion(name);

    private static bool IsVersion(string name)
    {
        var isMarked = name[0] is 'v' or 'V';
        var parts = (isMarked ? name[1..] : name).Split('.');
        return parts.All(part => part.All(char.IsAsciiDigit)) && (isMarked || (parts.Length > 1 && parts.All(part => part.Length < DigitsOfNumber)));
    }
}
