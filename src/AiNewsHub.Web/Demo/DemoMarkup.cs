using System.Text;
using System.Text.RegularExpressions;
using static System.Net.WebUtility;

namespace AiNewsHub.Web.Demo;

/// <summary>Writes the demo's articles as HTML: paragraphs, <c>## headings</c>, <c>- lists</c>, <c>**bold**</c> and <c>*italics*</c>.</summary>
internal static partial class DemoMarkup
{
    public static string ToHtml(string body)
    {
        var html = new StringBuilder();
        foreach (var block in body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (block.StartsWith("## ", StringComparison.Ordinal))
                html.Append("<h2>").Append(Inline(block[3..])).Append("</h2>\n");
            else if (block.StartsWith("- ", StringComparison.Ordinal))
                html.Append("<ul>").AppendJoin("", block.Split('\n').Select(line => $"<li>{Inline(line[2..])}</li>")).Append("</ul>\n");
            else
                html.Append("<p>").Append(Inline(block)).Append("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>The first words of the body as text, the way a blog engine cuts an excerpt.</summary>
    public static string FirstWords(string body, int count) =>
        string.Join(' ', body.Replace("**", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(count));

    private static string Inline(string text) => Italics().Replace(Bold().Replace(HtmlEncode(text), "<strong>$1</strong>"), "<em>$1</em>");

    [GeneratedRegex(@"\*\*([^*]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*([^*]+)\*", RegexOptions.NonBacktracking)]
    private static partial Regex Italics();
}
