using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>What can be done about a source that is not well. None is ever done without an admin's word.</summary>
public enum Remedy
{
    /// <summary>Look on the publisher's site for the feed's present address.</summary>
    FindAddress,
    /// <summary>Read the site's page as a list of headlines instead.</summary>
    ReadAsList,
    /// <summary>Take the address that the old one redirects to for good.</summary>
    UseMovedTo,
    /// <summary>Stop asking.</summary>
    Pause,
}

/// <summary>Which remedies fit which fault.</summary>
public static class Remedies
{
    /// <summary>The likeliest to help first.</summary>
    public static IReadOnlyList<Remedy> Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Fault == FaultKind.None) return [];
        var remedies = new List<Remedy>();
        if (source.MovedTo is not null) remedies.Add(Remedy.UseMovedTo);
        if (MayBeElsewhere(source.Fault)) remedies.Add(Remedy.FindAddress);
        if (SourceReaders.Of(source.Kind).MayBeList(source.Fault)) remedies.Add(Remedy.ReadAsList);
        if (source.State is SourceState.Active or SourceState.Failing) remedies.Add(Remedy.Pause);
        return remedies;
    }

    /// <summary>What is only for now, or only the publisher can mend, is not looked for elsewhere.</summary>
    private static bool MayBeElsewhere(FaultKind fault) => fault is not
        (FaultKind.RateLimited or FaultKind.Timeout or FaultKind.Network or FaultKind.BlockedAddress or FaultKind.BlockedPort
            or FaultKind.BadRules);
}
