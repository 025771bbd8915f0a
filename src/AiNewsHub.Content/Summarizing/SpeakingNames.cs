using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Summarizing;

/// <summary>Which of an article's tags are of those who can be quoted.</summary>
public static class SpeakingNames
{
    /// <summary>The people and companies of the tags, as the text writes them.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<FoundTag> tags) =>
        [.. tags.Where(tag => Speaks(tag.Kind)).SelectMany(tag => tag.Evidence.Select(span => span.Text)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether what a tag stands for can be quoted.</summary>
    public static bool Speaks(TagKind kind) => kind is TagKind.Person or TagKind.Company;
}
