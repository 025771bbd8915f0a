using System.Text.Encodings.Web;
using AiNewsHub.Core.Search;
using Microsoft.AspNetCore.Html;

namespace AiNewsHub.Web.Reading;

/// <summary>A text with what was looked for in <c>mark</c> elements.</summary>
internal sealed class MarkedText(string text, bool isTitle, SearchMarks? marks) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (marks is null)
        {
            encoder.Encode(writer, text);
            return;
        }

        foreach (var (piece, isHit) in marks.In(text, isTitle))
        {
            if (isHit) writer.Write("<mark>");
            encoder.Encode(writer, piece);
            if (isHit) writer.Write("</mark>");
        }
    }
}
