using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Stories;

/// <summary>What editors have set on a story's row.</summary>
public sealed record StoryMarks(
    string? Title, string? TitleLanguage, long? LeadId, long? PictureId, bool IsHidden, bool IsLocked, string? PinnedIn, int? PinnedPlace,
    DateTimeOffset? PinnedUntil, string? Section)
{
    public static StoryMarks None { get; } = new(null, null, null, null, false, false, null, null, null, null);

    /// <summary>The columns of a story that hold them.</summary>
    internal static IReadOnlyList<string> Columns { get; } =
    [
        nameof(Story.EditorTitle), nameof(Story.EditorTitleLanguage), nameof(Story.EditorLeadId), nameof(Story.EditorPictureId), nameof(Story.IsHidden),
        nameof(Story.IsLocked), nameof(Story.PinnedIn), nameof(Story.PinnedPlace), nameof(Story.PinnedUntil), nameof(Story.Section),
    ];

    public static StoryMarks Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new(story.EditorTitle, story.EditorTitleLanguage, story.EditorLeadId, story.EditorPictureId, story.IsHidden, story.IsLocked, story.PinnedIn,
            story.PinnedPlace, story.PinnedUntil, story.Section);
    }

    public void SetOn(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        (story.EditorTitle, story.EditorTitleLanguage, story.EditorLeadId, story.EditorPictureId) = (Title, TitleLanguage, LeadId, PictureId);
        (story.IsHidden, story.IsLocked, story.PinnedIn, story.PinnedPlace, story.PinnedUntil) = (IsHidden, IsLocked, PinnedIn, PinnedPlace, PinnedUntil);
        story.Section = Section;
    }

    /// <summary>These, and where they say nothing those of a story that comes in.</summary>
    internal StoryMarks With(StoryMarks other) => this with
    {
        Title = Title ?? other.Title,
        TitleLanguage = Title is null ? other.TitleLanguage : TitleLanguage,
        LeadId = LeadId ?? other.LeadId,
        PictureId = PictureId ?? other.PictureId,
        PinnedIn = PinnedIn ?? other.PinnedIn,
        PinnedPlace = PinnedIn is null ? other.PinnedPlace : PinnedPlace,
        PinnedUntil = PinnedIn is null ? other.PinnedUntil : PinnedUntil,
        Section = Section ?? other.Section,
    };

    /// <summary>These without what a decision changed; null where it has been changed again since.</summary>
    internal StoryMarks? Undone(StoryMarks before, StoryMarks after)
    {
        var whole = true;
        var marks = new StoryMarks(
            Back(Title, before.Title, after.Title), Back(TitleLanguage, before.TitleLanguage, after.TitleLanguage), Back(LeadId, before.LeadId, after.LeadId),
            Back(PictureId, before.PictureId, after.PictureId), Back(IsHidden, before.IsHidden, after.IsHidden),
            Back(IsLocked, before.IsLocked, after.IsLocked), Back(PinnedIn, before.PinnedIn, after.PinnedIn),
            Back(PinnedPlace, before.PinnedPlace, after.PinnedPlace), Back(PinnedUntil, before.PinnedUntil, after.PinnedUntil),
            Back(Section, before.Section, after.Section));
        return whole ? marks : null;

        T Back<T>(T now, T then, T made)
        {
            if (Equals(then, made)) return now;
            whole &= Equals(now, made);
            return then;
        }
    }
}
