using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Comments;

/// <summary>What the operator decides about comments, and for how long what goes with them is kept.</summary>
public sealed record CommentRules
{
    public const int LongestName = 60;
    public const int LongestText = 4000;
    /// <summary>How deep answers go.</summary>
    public const int MostDepth = 2;

    /// <summary>Whether readers may comment on articles of sources that do not say otherwise.</summary>
    public bool IsOpen { get; init; }
    /// <summary>Days for which a reader's later comments are known as the same reader's.</summary>
    public int SenderDays { get; init; } = 30;
    /// <summary>Days after which what readers do not see is erased.</summary>
    public int EraseDays { get; init; } = 30;

    /// <summary>Whether readers may comment on the articles of a source with this setting.</summary>
    public bool AllowsOn(CommentSetting setting) => setting switch
    {
        CommentSetting.Open => true,
        CommentSetting.Closed => false,
        _ => IsOpen,
    };
}
