using System.Text.Json;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>What takes a decision on what readers sent back; kept with it in the log.</summary>
internal sealed record ReaderUndo
{
    public long? CommentId { get; init; }
    public CommentState Was { get; init; }
    public CommentState Became { get; init; }
    public long? ReportId { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static ReaderUndo Read(string json) => JsonSerializer.Deserialize<ReaderUndo>(json, JsonSerializerOptions.Web)!;
}
