namespace AiNewsHub.Core.Search;

/// <summary>The other number of a word, in English and French alike; the index knows no word forms.</summary>
internal static class WordForms
{
    private const int Shortest = 4;

    /// <summary>By which the word is found as well; null where it has none, or is asked for as it stands.</summary>
    public static string? Other(SearchText text) => text.IsPhrase || text.IsPrefix || text.Text.Length < Shortest || !text.Text.All(char.IsLetter) ? null
        : text.Text.EndsWith("ss", StringComparison.OrdinalIgnoreCase) || text.Text.EndsWith("us", StringComparison.OrdinalIgnoreCase) ? null
        : text.Text.EndsWith('s') || text.Text.EndsWith('S') ? text.Text[..^1]
        : text.Text + "s";
}
