using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>A source in the ledger of all.</summary>
public sealed record LedgerLine(SourceRow Source, SourceStanding Standing)
{
    /// <summary>Days that its line shows.</summary>
    public const int Days = 14;

    public IReadOnlyList<int> PerDay { get; } = [.. Standing.PerDay.TakeLast(Days)];
    public int Total => PerDay.Sum();
}
