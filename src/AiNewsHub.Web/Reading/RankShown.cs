using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>A rank as readers see it: freshness counted back from now instead of up from the ranker's first day, so that it says something.</summary>
/// <param name="Parts">The summands, rounded as they are shown.</param>
/// <remarks>Every story's sum is moved by the same amount, so the order is the one the ranks give.</remarks>
public sealed record RankShown(IReadOnlyList<RankPart> Parts)
{
    /// <summary>What else there is to say of where it stands.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>What the line under its headline has no room for.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Of the parts as they are shown, so that it adds up for whoever checks.</summary>
    public double Sum => Parts.Sum(part => part.Points);

    public static RankShown Of(IReadOnlyList<RankPart> parts, DateTimeOffset newest, DateTimeOffset now) => new([.. parts
        .Select(part => part.Key == "freshness" ? part with { Points = (newest - now) / StoryRanker.HalfLife } : part)
        .Select(part => part with { Points = Math.Round(part.Points, 2) })]);
}
