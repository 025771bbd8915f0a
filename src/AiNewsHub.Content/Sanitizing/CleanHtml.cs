namespace AiNewsHub.Content.Sanitizing;

/// <summary>Third-party HTML made safe, and the same words as plain text (blocks on lines of their own).</summary>
public sealed record CleanHtml(string Html, string Text)
{
    public static CleanHtml Empty { get; } = new("", "");
}
