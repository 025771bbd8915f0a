using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace AiNewsHub.Web.Reading;

/// <summary>A comment's plain text as HTML: nothing in it is markup, its lines stay, its addresses become links that search engines do not follow.</summary>
internal sealed partial class CommentBody(string text) : IHtmlContent
{
    private const string Punctuation = ".,;:!?)»\"'";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            writer.Write("<p>");
            var lines = paragraph.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0) writer.Write("<br>");
                WriteLine(writer, encoder, lines[i]);
            }

            writer.Write("</p>");
        }
    }

    private static void WriteLine(TextWriter writer, HtmlEncoder encoder, string line)
    {
        var written = 0;
        foreach (Match match in LinkPattern().Matches(line))
        {
            var link = match.Value.TrimEnd([.. Punctuation]);
            if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) continue;
            encoder.Encode(writer, line, written, match.Index - written);
            writer.Write("<a href=\"");
            encoder.Encode(writer, address.AbsoluteUri);
            writer.Write("\" rel=\"nofollow ugc noopener noreferrer external\">");
            encoder.Encode(writer, link);
            writer.Write("</a>");
            written = match.Index + link.Length;
        }

        encoder.Encode(writer, line, written, line.Length - written);
    }

    [GeneratedRegex("""https?://[^\s<>"]+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();
}
