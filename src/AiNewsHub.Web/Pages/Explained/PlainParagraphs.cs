namespace AiNewsHub.Web.Pages.Explained;

/// <summary>Plain text that an operator wrote, as paragraphs.</summary>
internal static class PlainParagraphs
{
    public static IReadOnlyList<string> Paragraphs(this string? text) =>
        text?.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
