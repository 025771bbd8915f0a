using System.Text;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>
/// The one door for third-party HTML. Nothing of the input is copied: it is read token by token, and what is allowed is written
/// anew, escaped, closed and nested by <see cref="CleanHtmlWriter"/>. So no mistake in reading can let markup through, there is
/// no tree to mutate or overflow, and time and memory are linear in the input.
/// </summary>
public static class HtmlCleaner
{
    /// <summary>Characters of input that are read; the rest of a longer input is left out.</summary>
    public const int MaxInput = 12_000_000;

    private const int MostCuts = 4;

    /// <summary>
    /// Safe HTML: an allow-list of elements, no attribute but http(s) links and a few plain ones, no pictures, well nested.
    /// Cleaning twice gives the same as cleaning once.
    /// </summary>
    /// <param name="html">HTML as the publisher gave it; plain text is HTML too.</param>
    /// <param name="baseAddress">What relative links are resolved against; without it they become plain text.</param>
    public static string Clean(string html, Uri? baseAddress) => CleanWithText(html, baseAddress).Html;

    /// <summary><see cref="Clean"/> and the plain text of the same, from one reading.</summary>
    public static CleanHtml CleanWithText(string html, Uri? baseAddress)
    {
        var (clean, isCut) = CleanOnce(html, baseAddress);
        for (var again = 0; isCut && again < MostCuts; again++)
        {
            // What was cut in the middle of escaped words is cut a little earlier when it is read again; that is then the end of it.
            var (shorter, _) = CleanOnce(clean.Html, baseAddress);
            isCut = shorter.Html != clean.Html;
            clean = shorter;
        }

        return clean;
    }

    private static (CleanHtml Clean, bool IsCut) CleanOnce(string html, Uri? baseAddress)
    {
        var writer = new CleanHtmlWriter(baseAddress);
        var reader = new HtmlTokenReader(html.AsSpan(0, Math.Min(html.Length, MaxInput)));
        while (!writer.IsFull && reader.Read())
        {
            switch (reader.Kind)
            {
                case HtmlTokenKind.Text: writer.Text(reader.Text); break;
                case HtmlTokenKind.Start: writer.Start(reader.Name, reader.Name == "a" ? reader.Attribute("href") : null, reader.SmallAttributes()); break;
                case HtmlTokenKind.End: writer.End(reader.Name); break;
            }
        }

        var isCut = writer.IsFull;
        return (writer.Finish(), isCut);
    }

    /// <summary>The words of some HTML as plain text: entities decoded, blocks on lines of their own.</summary>
    public static string ToText(string html) => CleanWithText(html, null).Text;

    /// <summary>
    /// A field that must be one line of plain text (title, author, category): markup and control characters gone,
    /// white space folded, entities decoded.
    /// </summary>
    public static string ToLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var plain = text.AsSpan().IndexOfAny('<', '&') < 0 ? text : ToText(text);
        var line = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            // French sets a narrow space before ; : ! ? that no line may break at.
            if (c == '\u202f') line.Append(c);
            else if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff' or '\u2028' or '\u2029')
            {
                if (line.Length > 0 && line[^1] != ' ' && c is not ('\u200b' or '\ufeff')) line.Append(' ');
            }
            else line.Append(c);
        }
        return line.ToString().TrimEnd();
    }
}
