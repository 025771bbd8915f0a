using System.Text.Json;
using AiNewsHub.Core.Rules;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>What takes a change of a rule back; kept with it in the log.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Version">Its version once it was changed.</param>
internal sealed record RuleUndo(int RuleId, int Version)
{
    /// <summary>What it said; null where there was no rule.</summary>
    public RuleTerms? Before { get; init; }
    public bool IsDeletion { get; init; }
    /// <summary>The work that applied it to what was stored.</summary>
    public int? RunId { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static RuleUndo Read(string json) => JsonSerializer.Deserialize<RuleUndo>(json, JsonSerializerOptions.Web)!;
}
