namespace AiNewsHub.Core.Sources;

/// <summary>How a source is doing, in the classes an admin sorts by; those that need something from an admin come first.</summary>
public enum SourceCondition
{
    Failing,
    Gone,
    /// <summary>Added, but not read yet.</summary>
    Waiting,
    Well,
    Paused,
    Retired,
}
