using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace AiNewsHub.Web.Texts;

/// <summary>A <c>time</c> element: what a list says of an instant, the exact moment when the reader rests on it.</summary>
internal sealed class TimeElement(string words, string exact, string machine) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(machine);
        writer.Write("\" title=\"");
        encoder.Encode(writer, exact);
        writer.Write("\">");
        encoder.Encode(writer, words);
        writer.Write("</time>");
    }
}
