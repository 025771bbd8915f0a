namespace AiNewsHub.Core.Model;

/// <summary>What follows from a fault.</summary>
public static class FaultKinds
{
    extension(FaultKind fault)
    {
        /// <summary>Whether nothing could be read; silence, an empty feed and a doubtful move are only worth an admin's look.</summary>
        public bool IsFailure => fault is not (FaultKind.None or FaultKind.Stale or FaultKind.Moved or FaultKind.NoEntries);

        /// <summary>Whether nothing was reached at all, which may be this machine's own trouble.</summary>
        public bool IsOfNetwork => fault is FaultKind.Dns or FaultKind.Network or FaultKind.Refused or FaultKind.Timeout;
    }
}
