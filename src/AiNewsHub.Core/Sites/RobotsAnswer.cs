using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sites;

/// <summary>What a host's robots.txt says of an address.</summary>
/// <param name="Verdict">Whether it may be read, and by which line.</param>
/// <param name="Delay">The pause its host asks for.</param>
internal sealed record RobotsAnswer(RobotsVerdict Verdict, TimeSpan? Delay)
{
    /// <summary>Why the file could not be had, which forbids everything until it can; <see cref="FaultKind.None"/> where it could, or there is none.</summary>
    public FaultKind Fault { get; init; }

    /// <summary>What completes the fault.</summary>
    public string? Detail { get; init; }

    /// <summary>Why the address may not be read: because its publisher says so, or because nobody knows what it says. Null where it may.</summary>
    public (FaultKind Fault, string? Detail)? Refusal =>
        Verdict.Allowed ? null : Fault == FaultKind.None ? (FaultKind.Robots, Verdict.Rule) : (Fault, $"robots.txt: {Detail}");
}
