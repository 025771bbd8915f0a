using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>A source as the admin's list shows it.</summary>
public sealed record SourceListRow
{
    public required Source Source { get; init; }
    public required string Publisher { get; init; }
    public int Articles { get; init; }
    /// <summary>New articles of each of the last days, oldest first, today last.</summary>
    public IReadOnlyList<int> PerDay { get; init; } = [];
    public SourceCondition Condition => SourceConditions.Of(Source);
}

/// <summary>Which sources an admin wants to see.</summary>
public sealed record SourceListFilter
{
    public SourceCondition? Condition { get; init; }
    /// <summary>Part of the name, address, publisher or group; case does not matter.</summary>
    public string? Text { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>One page of the admin's list, and how many there are of each kind under the same text.</summary>
public sealed record SourceList(IReadOnlyList<SourceListRow> Rows, int Pages, IReadOnlyDictionary<SourceCondition, int> Counts);
