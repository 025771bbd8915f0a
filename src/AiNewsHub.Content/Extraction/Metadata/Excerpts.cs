using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Summarizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Our own short cut for lists: the publisher's description, else the beginning of the text, at a word's end.</summary>
internal static class Excerpts
{
    private const int Longest = 300;
    private const int ShortestDescription = 40;

    private static string Beginning(string text) => Text.Excerpts.Head(ExcerptBeginning.Of(text), Longest * 3);

    public static string? Make(PageFacts facts, string text)
    {
        var description = HtmlCleaner.ToLine(facts.Head["og:description"] ?? facts.Head["description"] ?? facts.Data.Text("description"));
        var source = description.Length >= ShortestDescription ? description : HtmlCleaner.ToLine(Beginning(text)
            .Replace('<', ' ').Replace('&', ' '));
        if (source.Length == 0) return null;
        facts.Note("excerpt", description.Length >= ShortestDescription ? "description in the head" : "beginning of the text", source, true);
        if (source.Length <= Longest) return source;
        var end = source.LastIndexOf(' ', Longest);
        return string.Concat(source.AsSpan(0, end > Longest / 2 ? end : Longest).TrimEnd(" ,;:–-"), "…");
    }
}
