using System.Runtime.InteropServices;
using AiNewsHub.Core.Articles;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>What is looked at of a hit.</summary>
/// <param name="Id">Article.</param>
/// <param name="ShownAt">Milliseconds.</param>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="SourceId">Source.</param>
/// <param name="Kind">Nature of the text.</param>
/// <param name="StoryId">Story.</param>
/// <param name="IsCopy">Whether it repeats another article.</param>
/// <param name="Score">The lower, the more its words weigh.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchHit(long Id, long ShownAt, string? Language, int SourceId, int Kind, long? StoryId, bool IsCopy, double Score)
{
    public ArticleCursor Cursor => new(DateTimeOffset.FromUnixTimeMilliseconds(ShownAt), Id);
}
