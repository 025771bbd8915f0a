using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Texts;

/// <summary>What editors read of their decisions.</summary>
internal static class DeskTexts
{
    public static string Of(this HubTexts texts, StoryDesk desk) => desk switch
    {
        StoryDesk.Pinned => texts["In a place"],
        StoryDesk.Hidden => texts["Hidden"],
        StoryDesk.Locked => texts["Locked"],
        StoryDesk.Headlined => texts["With a headline of our own"],
        _ => texts["All"],
    };

    public static string Of(this HubTexts texts, DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Done => texts["Done. It can be undone below."],
        DecisionOutcome.Changed => texts["Somebody has decided on it meanwhile, and nothing was changed: look at what stands here now, then decide again."],
        DecisionOutcome.Gone => texts["It is not there any more; nothing was changed."],
        _ => texts["Nothing was changed: it is so already, or something was not chosen."],
    };

    public static string Role(this HubTexts texts, string role) => role switch
    {
        HubRoles.Admin => texts["admin"],
        HubRoles.Editor => texts["editor"],
        _ => role,
    };

    /// <summary>What entries of the log are of.</summary>
    public static string SubjectOf(this HubTexts texts, string subject) => subject switch
    {
        "story" => texts["Stories"],
        "article" => texts["Articles"],
        "rule" => texts["Rules"],
        "tag" => texts["Tags"],
        "source" => texts["Sources"],
        "setting" => texts["Settings"],
        "comment" => texts["Comments"],
        "report" => texts["Reports"],
        _ => texts["People"],
    };

    /// <summary>The page that a story is pinned on.</summary>
    public static string PageOf(this HubTexts texts, string page) =>
        page == Story.FrontPage ? texts["Front page"] : NewsSection.Find(page) is { } section ? texts[section.Name] : page;

    /// <summary>What was decided; null where it is no decision on a story or an article.</summary>
    public static string? Decision(this HubTexts texts, string action) => action switch
    {
        "story.joined" => texts["Stories joined"],
        "story.split" => texts["Story split"],
        "story.never" => texts["Stories kept apart"],
        "story.headline" => texts["Headline set"],
        "story.lead" => texts["Lead chosen"],
        "story.picture" => texts["Picture chosen"],
        "story.pinned" => texts["Put in a place"],
        "story.unpinned" => texts["Taken from its place"],
        "story.hidden" => texts["Story hidden"],
        "story.shown" => texts["Story shown again"],
        "story.locked" => texts["Story locked"],
        "story.unlocked" => texts["Story unlocked"],
        "story.filed" => texts["Put in a section"],
        "tag.changed" => texts["Tag changed"],
        "tag.on" => texts["Tag switched on"],
        "tag.off" => texts["Tag switched off"],
        "rule.added" => texts["Rule added"],
        "rule.changed" => texts["Rule changed"],
        "rule.deleted" => texts["Rule deleted"],
        "rule.moved" => texts["Rule moved"],
        "rule.applied" => texts["Rule applied to what is stored"],
        "rule.taken-back" => texts["What a rule did taken back"],
        "article.hidden" => texts["Article hidden"],
        "article.shown" => texts["Article shown again"],
        "article.removed" => texts["Article removed for good"],
        "article.corrected" => texts["Article corrected"],
        "article.tagged" => texts["Tag added"],
        "article.untagged" => texts["Tag refused"],
        "undone" => texts["Taken back"],
        _ => null,
    };
}
