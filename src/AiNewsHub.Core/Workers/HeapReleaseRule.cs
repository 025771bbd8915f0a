namespace AiNewsHub.Core.Workers;

/// <summary>When memory is given back: after a burst, once it is quiet, and again when pools let go of what nobody has asked for since.</summary>
internal sealed class HeapReleaseRule
{
    /// <summary>Less than this is not worth the tenth of a second for which everything stands still.</summary>
    private const long Burst = 64_000_000;

    /// <summary>What a few readers and the look for due sources allocate between two looks.</summary>
    private const long Quiet = 4_000_000;

    private const int QuietLooks = 2;

    /// <summary>Pools of buffers give up, at a collection, what has lain there for a minute.</summary>
    private const int LooksToPools = 14;

    private const int NoPools = -1;

    private long _before;
    private long _released;
    private int _quiet;
    private int _untilPools = NoPools;

    /// <summary>Asked every few seconds with what the process has allocated in all.</summary>
    public bool IsDue(long allocated)
    {
        _quiet = allocated - _before < Quiet ? _quiet + 1 : 0;
        _before = allocated;
        if (_untilPools > 0) _untilPools--;
        if (_quiet < QuietLooks) return false;
        if (allocated - _released >= Burst) _untilPools = LooksToPools;
        else if (_untilPools == 0) _untilPools = NoPools;
        else return false;
        _released = allocated;
        return true;
    }
}
