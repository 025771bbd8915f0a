using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>A source as the admin's list shows it.</summary>
public sealed record SourceListRow
{
    public required Source Source { get; init; }
    public required string Publisher { get; init; }
    public SourceFigures Figures { get; init; } = SourceFigures.None;
    /// <summary>Bytes of its articles' texts; null until they were counted.</summary>
    public long? Storage { get; init; }
    public SourceCondition Condition => SourceConditions.Of(Source);
}

/// <summary>What an admin sorts sources by.</summary>
public enum SourceOrder
{
    /// <summary>Those that need something first, then by name.</summary>
    Condition,
    Name,
    Entries,
    Articles,
    Latency,
    Failures,
    OffTopic,
    Storage,
    LastRead,
}

/// <summary>What stands out about a source.</summary>
public enum SourceTrait
{
    /// <summary>More than a tenth of its passes failed.</summary>
    Unreliable,
    /// <summary>It takes five seconds and more to answer.</summary>
    Slow,
    /// <summary>Half and more of it is not about the industry.</summary>
    OffTopic,
    /// <summary>Nothing in two weeks.</summary>
    Quiet,
    /// <summary>Ten articles a day and more.</summary>
    Busy,
}

/// <summary>Which sources an admin wants to see.</summary>
public sealed record SourceListFilter
{
    public SourceCondition? Condition { get; init; }
    /// <summary>Part of the name, address, publisher or group; case does not matter.</summary>
    public string? Text { get; init; }
    /// <summary>The folder; empty for those in none.</summary>
    public string? Group { get; init; }
    public SourceRole? Role { get; init; }
    public SourceTrait? Trait { get; init; }
    public SourceOrder Order { get; init; }
    /// <summary>The least first where that is not how the order usually is, and the other way about.</summary>
    public bool IsReversed { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>One page of the admin's list, and how many there are of each kind under the same text.</summary>
/// <param name="Rows">Of the page.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Counts">Sources of each condition.</param>
public sealed record SourceList(IReadOnlyList<SourceListRow> Rows, int Pages, IReadOnlyDictionary<SourceCondition, int> Counts)
{
    /// <summary>All that fit, of every page.</summary>
    public IReadOnlyList<SourceListRow> All { get; init; } = [];
    /// <summary>Folders with how many sources are in them.</summary>
    public IReadOnlyList<(string Name, int Count)> Groups { get; init; } = [];
}
