namespace AiNewsHub.Core.Sources.Condition;

/// <summary>How a source is doing, in the classes an admin sorts by; those that need something from an admin come first.</summary>
public enum SourceCondition
{
    Failing,
    Gone,
    /// <summary>Read well, but without entries, silent for unusually long, or moved to what may be another feed.</summary>
    Doubtful,
    /// <summary>Added, but not read yet.</summary>
    Waiting,
    Well,
    Paused,
    Retired,
}
