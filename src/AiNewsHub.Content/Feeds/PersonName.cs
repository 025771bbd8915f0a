using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds;

/// <summary>
/// The name in an author field: RSS wants an e-mail address with the name in brackets, and gets every other order as well.
/// </summary>
internal static partial class PersonName
{
    /// <summary>The name without its e-mail address; the address when there is nothing else.</summary>
    public static string From(string written)
    {
        var text = PlainText.FromHtml(written);
        // "Name (mailto:…)" is nobody's convention for fields, it is part of what was written.
        if (text.Length > 500 || !text.Contains('@', StringComparison.Ordinal) || text.Contains("mailto:", StringComparison.OrdinalIgnoreCase)) return text;
        var address = EmailAddress().Match(text);
        if (!address.Success) return text;
        var rest = text.Remove(address.Index, address.Length).Trim(' ', '(', ')', '<', '>', ',', '-', '"');
        return rest.Length > 0 ? PlainText.FromText(rest) : address.Groups["address"].Value;
    }

    [GeneratedRegex("""[<(\[]?\s*(?<address>[A-Za-z0-9._%+~\-]+@[A-Za-z0-9.\-]+)\s*[>)\]]?""", RegexOptions.NonBacktracking)]
    private static partial Regex EmailAddress();
}
