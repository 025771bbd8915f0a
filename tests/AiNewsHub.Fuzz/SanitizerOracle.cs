using AiNewsHub.Content.Sanitizing;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace AiNewsHub.Fuzz;

/// <summary>What our cleaner leaves, a foreign one of long standing finds nothing to take from; and cleaning twice is cleaning once.</summary>
internal static class SanitizerOracle
{
    private static readonly Uri _address = new("https://site.example/a");

    [ThreadStatic]
    private static HtmlSanitizer? _oracle;

    public static string? Check(string html)
    {
        var clean = HtmlCleaner.Clean(html, _address);
        if (HtmlCleaner.Clean(clean, _address) != clean) return "cleaning twice is not cleaning once";
        _ = HtmlCleaner.ToLine(html);
        // The oracle is slow, and what is long is short things repeated.
        if (clean.Length > 20_000) return null;
        return Parsed(clean) == Parsed((_oracle ??= Oracle()).Sanitize(clean)) ? null : "the oracle takes something away";
    }

    private static string Parsed(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!.InnerHtml;

    private static HtmlSanitizer Oracle()
    {
        var oracle = new HtmlSanitizer();
        // Its own list, of what can do no harm, lacks two marks that we set ourselves.
        oracle.AllowedAttributes.Add("rel");
        oracle.AllowedAttributes.Add("start");
        return oracle;
    }
}
