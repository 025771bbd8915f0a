namespace AiNewsHub.Core.Stories;

/// <summary>Who decides, why, and what they had seen when they did.</summary>
/// <param name="By">Whom the log names.</param>
/// <param name="Reason">In their words; may be missing.</param>
/// <param name="Seen">Number of the last decision on the same thing that they knew of; null where they look at nothing else, as a script does.</param>
public sealed record DecisionNote(string By, string? Reason = null, long? Seen = null)
{
    public const int LongestReason = 500;
}

/// <summary>What came of a decision.</summary>
public enum DecisionOutcome
{
    Done,
    /// <summary>What it is about is not there any more.</summary>
    Gone,
    /// <summary>Somebody else has decided on it meanwhile: nothing was changed.</summary>
    Changed,
    /// <summary>It makes no sense of what is there, or is so already: nothing was changed.</summary>
    Idle,
}
