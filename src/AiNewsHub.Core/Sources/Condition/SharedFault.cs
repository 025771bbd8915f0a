using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>One fault of the network that many sources have at once, told in one line.</summary>
public sealed record SharedFault(FaultKind Fault, int Count)
{
    private const int Many = 5;

    /// <summary>Those faults among the sources that are read, the most frequent first.</summary>
    public static async Task<IReadOnlyList<SharedFault>> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var counts = await context.Sources.Where(source => source.State == SourceState.Failing)
            .GroupBy(source => source.Fault)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return Of(counts.Select(count => new SharedFault(count.Key, count.Count)));
    }

    /// <summary>Those faults among these.</summary>
    public static IReadOnlyList<SharedFault> Of(IEnumerable<FaultKind> faults) =>
        Of(faults.CountBy(fault => fault).Select(pair => new SharedFault(pair.Key, pair.Value)));

    private static List<SharedFault> Of(IEnumerable<SharedFault> counts) =>
        [.. counts.Where(count => count.Fault.IsOfNetwork && count.Count >= Many).OrderByDescending(count => count.Count)];
}
