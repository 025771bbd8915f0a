using System.Text.Json;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Rules;

/// <summary>What a rule says: which articles, and what becomes of them.</summary>
/// <param name="Name">What editors call it.</param>
/// <param name="Query">In the search language.</param>
/// <param name="Effect">What becomes of what it finds.</param>
public sealed record RuleTerms(string Name, string Query, RuleEffect Effect)
{
    public const int LongestName = 100;

    /// <summary>Slug of a tag or a section, or the page of a place.</summary>
    public string? Target { get; init; }
    public int? Place { get; init; }
    public int? Hours { get; init; }
    public bool IsActive { get; init; } = true;

    public static RuleTerms Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule.Name, rule.Query, rule.Effect) { Target = rule.Target, Place = rule.Place, Hours = rule.Hours, IsActive = rule.IsActive };
    }

    public static RuleTerms Read(string json) => JsonSerializer.Deserialize<RuleTerms>(json, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal void SetOn(Rule rule)
    {
        (rule.Name, rule.Query, rule.Effect, rule.Target) = (Name, Query, Effect, Target);
        (rule.Place, rule.Hours, rule.IsActive) = (Place, Hours, IsActive);
    }
}
