using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>The sources that one thing is wrong with, longest first.</summary>
public sealed record FailureGroup(FaultKind Fault, IReadOnlyList<Source> Sources)
{
    public DateTimeOffset? Since => Sources.Min(source => source.FailingSince);

    /// <summary>Everything that is wrong with sources that are read or were given up: failures first, then what is only worth a look, the most frequent
    /// first.</summary>
    public static async Task<IReadOnlyList<FailureGroup>> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var wrong = await Wrong(context).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. wrong.GroupBy(source => source.Fault)
                .OrderByDescending(group => group.Key.IsFailure)
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Select(group => new FailureGroup(group.Key, [.. group.OrderBy(source => source.FailingSince).ThenBy(source => source.Id)])),
        ];
    }

    /// <summary>How many sources that are.</summary>
    public static Task<int> CountAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Wrong(context).CountAsync(cancellationToken);
    }

    private static IQueryable<Source> Wrong(HubContext context) => context.Sources
        .Where(source => source.Fault != FaultKind.None && source.State != SourceState.Paused && source.State != SourceState.Retired);
}
