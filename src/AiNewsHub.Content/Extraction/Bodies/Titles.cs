namespace AiNewsHub.Content.Extraction.Bodies;

internal static class Titles
{
    /// <summary>How much of the second text's words the first has: 1 means all.</summary>
    public static double Similarity(string first, string second)
    {
        var known = Words(first).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var other = Words(second).ToList();
        if (known.Count == 0 || other.Count == 0) return 0;
        var length = other.Sum(word => word.Length + 1) - 1;
        var unknown = other.Where(word => !known.Contains(word)).Sum(word => word.Length + 1);
        return 1 - (double)Math.Max(0, unknown - 1) / length;
    }

    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            yield return text[start..i];
            start = -1;
        }
    }
}
