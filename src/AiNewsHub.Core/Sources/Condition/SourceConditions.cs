using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>Tells how a source is doing.</summary>
public static class SourceConditions
{
    public static SourceCondition Of(Source source) => source switch
    {
        { State: SourceState.Retired } => SourceCondition.Retired,
        { State: SourceState.Paused } => SourceCondition.Paused,
        { State: SourceState.Gone } => SourceCondition.Gone,
        { State: SourceState.Failing } => SourceCondition.Failing,
        { Fault: FaultKind.Stale or FaultKind.Moved or FaultKind.NoEntries } => SourceCondition.Doubtful,
        { LastCheckedAt: null } => SourceCondition.Waiting,
        _ => SourceCondition.Well,
    };
}
