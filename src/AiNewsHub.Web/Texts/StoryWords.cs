using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Texts;

/// <summary>What a list says of a story beside its rank.</summary>
public static class StoryWords
{
    /// <summary>Lines of a story's why that are no part of the sum.</summary>
    /// <param name="texts">Texts of the request.</param>
    /// <param name="story">A story of a list.</param>
    public static IReadOnlyList<string> WhyLines(this HubTexts texts, StoryRow story)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(story);
        return [.. new[] { texts.Of(story.Movement), texts.Of(story.MovedDown) }.OfType<string>()];
    }

    /// <summary>Why a story is marked as new or rising; null where it is neither.</summary>
    public static string? Of(this HubTexts texts, StoryMovement movement) => movement.Trend switch
    {
        StoryTrend.New => texts["new: it was not here six hours ago"],
        StoryTrend.Rising => texts["rising: {0} independent publishers, {1} six hours ago", movement.Now, movement.Before],
        _ => null,
    };

    private static string? Of(this HubTexts texts, MovedDown? moved) => moved switch
    {
        null => null,
        { Tag: { Kind: TagKind.Topic } topic } => texts["moved down: there are already five stories on the topic “{0}” above", texts.Tag(topic)],
        { Tag: { } company } => texts["moved down: there are already five stories about {0} above", texts.Tag(company)],
        { Publisher: { } publisher } => texts["moved down: there are already five headlines from {0} above", publisher],
        _ => texts["moved down: it has no date, and was there when its source was added"],
    };
}
