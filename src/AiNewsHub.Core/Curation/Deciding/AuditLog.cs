using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>Which entries of the log are read; nothing set means all.</summary>
public sealed record AuditLog
{
    private const int PageSize = 100;

    public string? Who { get; init; }
    /// <summary>What was changed: the beginning of the action, such as <c>source</c>.</summary>
    public string? Of { get; init; }
    /// <summary>Words of what was changed, or of the reason.</summary>
    public string? Text { get; init; }
    /// <summary>The oldest entry of the page before.</summary>
    public long? Before { get; init; }

    /// <summary>One page, the newest first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, bool HasMore)> ReadAsync(HubContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var entries = await Matching(context).Take(PageSize + 1).ToListAsync(cancellationToken);
        return ([.. entries.Take(PageSize)], entries.Count > PageSize);
    }

    /// <summary>All of them, one after the other.</summary>
    public IAsyncEnumerable<AuditEntry> All(HubContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (this with { Before = null }).Matching(context).AsAsyncEnumerable();
    }

    private IQueryable<AuditEntry> Matching(HubContext context)
    {
        var entries = context.AuditEntries.AsNoTracking();
        if (Who is { } who) entries = entries.Where(entry => entry.Who == who);
        if (Of is { } of)
        {
            var start = of + ".";
            entries = entries.Where(entry => entry.Action.StartsWith(start) || entry.Detail!.StartsWith(start) && entry.Action == "undone");
        }

        if (Text is { } text) entries = entries.Where(entry => entry.Subject.Contains(text) || entry.Reason!.Contains(text));
        if (Before is { } before) entries = entries.Where(entry => entry.Id < before);
        return entries.OrderByDescending(entry => entry.Id);
    }
}
