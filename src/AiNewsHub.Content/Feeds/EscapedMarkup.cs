using System.Net;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds;

/// <summary>
/// Markup that was escaped once too often, so that readers would see tags and character references, and the ends of CDATA sections that
/// were left over. What may be meant as text, such as an example of markup, stays text.
/// </summary>
internal static partial class EscapedMarkup
{
    /// <summary>References that people's programs write, but for those of markup.</summary>
    private const string Written =
        @"#\d{2,6}|#x[0-9a-f]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|[nm]dash|hellip|bull|middot|deg|copy|reg|trade|euro|pound|"
        + "[a-z](?:acute|grave|circ|uml|cedil|tilde|ring)|szlig|oslash|aelig|oelig";

    /// <summary>HTML as it was meant.</summary>
    public static string? Repair(string? html)
    {
        if (html is null || html.AsSpan().IndexOfAny("&]") < 0) return html;
        var repaired = WithoutSections(html);
        var isEscaped = repaired.Contains("&lt;", StringComparison.Ordinal);
        if (!isEscaped && !repaired.Contains("&amp;", StringComparison.Ordinal) || IsExample().IsMatch(repaired)) return repaired;
        if (isEscaped && Unescaped(repaired) is { } meant) repaired = meant;
        return repaired.Contains("&amp;", StringComparison.Ordinal) ? DoubledReference().Replace(repaired, "&${reference}") : repaired;
    }

    /// <summary>A line of plain text, in which character references and running markup are left over.</summary>
    public static string RepairLine(string text)
    {
        if (text.AsSpan().IndexOfAny("&<") < 0) return text;
        var line = text.Contains('&', StringComparison.Ordinal) ? Reference().Replace(text, reference => WebUtility.HtmlDecode(reference.Value)) : text;
        return line.Contains("</", StringComparison.Ordinal) && OwnTag().Count(line) == 2 * Pair().Count(line) ? Pair().Replace(line, "${inside}") : line;
    }

    /// <summary>Without the signs of CDATA sections.</summary>
    public static string WithoutSections(string text)
    {
        if (!text.Contains("]]", StringComparison.Ordinal) && !text.Contains("[CDATA[", StringComparison.OrdinalIgnoreCase)) return text;
        var rest = SectionEnd().Replace(SectionStart().Replace(text, "${tags}"), "${tags}");
        return IsExample().IsMatch(rest) ? rest
            : rest.Replace("<![CDATA[", "", StringComparison.OrdinalIgnoreCase).Replace("]]>", "", StringComparison.Ordinal);
    }

    /// <summary>What the text of a document without markup of its own says, where that is plainly markup; else null.</summary>
    private static string? Unescaped(string html)
    {
        var inside = Wrapping().Replace(html, "");
        if (OwnTag().IsMatch(inside)) return null;
        var meant = WebUtility.HtmlDecode(inside).Trim();
        return Telling().IsMatch(meant) || IsElement(meant) ? meant : null;
    }

    /// <summary>Whether it begins with an element, has its end, and ends with one.</summary>
    private static bool IsElement(string text) =>
        text.EndsWith('>') && Block().Match(text) is { Success: true } block
            && (block.Groups["name"].ValueSpan is "img" || text.Contains($"</{block.Groups["name"].Value}>", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""<(?:pre|code|kbd|samp|textarea)\b|&lt;(?:pre|code)\b""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex IsExample();

    [GeneratedRegex("""^(?<tags>\s*(?:<[a-z][^<>]*>\s*)*)(?:<|&lt;)!\[CDATA\[""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SectionStart();

    [GeneratedRegex("""\]\](?:>|&gt;)(?<tags>\s*(?:</(?:p|div|span|section|article|blockquote|li|ul|ol|body|html)>\s*)*)$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SectionEnd();

    [GeneratedRegex("""</?(?:p|div|span)>|<br\s*/?>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Wrapping();

    [GeneratedRegex("""</?[a-z][^<>]*>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnTag();

    /// <summary>A text that begins with an element.</summary>
    [GeneratedRegex("""^<(?<name>p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article|span|strong|em|b|i|a|img)(?:\s[^<>]*)?>""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    /// <summary>Links, pictures and paragraphs with what belongs to them: nobody writes those out as an example without marking it as one.</summary>
    [GeneratedRegex("""<a\s[^<>]*href=["'][^<>"']+["'][^<>]*>[^<]+</a>|<img\s[^<>]*src=["'][^<>"']+["'][^<>]*>|<p(?:\s[^<>]*)?>[^<]{20}""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    [GeneratedRegex("&amp;(?<reference>(?:" + Written + ");)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DoubledReference();

    [GeneratedRegex("&(?:lt|gt|" + Written + ");",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("""<(?<name>a|abbr|b|big|cite|em|font|i|mark|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>(?<inside>\s*[^<>\s][^<>]*)</\k<name>>""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Pair();
}
