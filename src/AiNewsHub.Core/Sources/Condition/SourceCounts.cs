using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Sources.Condition;

/// <summary>How many sources there are of each condition, counted where they are stored.</summary>
public static class SourceCounts
{
    public static async Task<IReadOnlyDictionary<SourceCondition, int>> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var groups = await context.Sources.Where(source => source.DeletedAt == null)
            .GroupBy(source => new { source.State, source.Fault, IsUnread = source.LastCheckedAt == null })
            .Select(group => new { group.Key.State, group.Key.Fault, group.Key.IsUnread, Count = group.Count() }).ToListAsync(cancellationToken);
        // What a condition is stands in one place; a source that has what it goes by stands for its group.
        return groups.GroupBy(group => SourceConditions.Of(new()
        {
            Slug = "",
            Name = "",
            Address = "",
            State = group.State,
            Fault = group.Fault,
            LastCheckedAt = group.IsUnread ? null : DateTimeOffset.UnixEpoch,
        })).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
    }
}
