using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>What came of adding sources.</summary>
/// <param name="At">The instant they all carry as their creation; tells this import from any other.</param>
/// <param name="Added">New, or read again after having been retired.</param>
/// <param name="AlreadyThere">The source that each draft in vain asked for.</param>
public sealed record AddedSources(DateTimeOffset At, IReadOnlyList<Source> Added, IReadOnlyList<Source> AlreadyThere);

/// <summary>Puts sources on the hub's list, one or thousands; they are due at once.</summary>
public sealed class AddSources(HubContext context, TimeProvider time)
{
    private const int BatchSize = 200;
    private const int NamesTold = 10;

    /// <summary>Stores batch by batch, each whole or not at all; an import that broke off can simply be made again.</summary>
    /// <param name="drafts">With usable addresses; see <see cref="SourceAddress.Read"/>.</param>
    /// <param name="by">Whom the log names.</param>
    /// <param name="progress">Told how many drafts are dealt with.</param>
    /// <param name="cancellationToken">Leaves what was stored.</param>
    public async Task<AddedSources> RunAsync(IReadOnlyList<SourceDraft> drafts, string by, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        // Whole milliseconds, as the store keeps them: the instant is asked for again.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var shelf = await SourceShelf.LoadAsync(context, cancellationToken);
        var added = new List<Source>();
        var already = new List<Source>();
        var done = 0;
        AuditEntry? entry = null;
        foreach (var batch in drafts.Chunk(BatchSize))
        {
            foreach (var draft in batch)
            {
                var (source, isNew) = shelf.Place(draft, now);
                (isNew ? added : already).Add(source);
            }

            if (added.Count > 0) entry = Note(entry, added, now, by);
            await context.SaveChangesAsync(cancellationToken);
            done += batch.Length;
            progress?.Report(done);
        }

        // Their numbers are known now.
        if (entry is not null) entry.Undo = new SourceUndo { Added = [.. added.Select(source => source.Id)] }.Write();
        await context.SaveChangesAsync(cancellationToken);
        return new(now, added, already);
    }

    /// <summary>However many they are, they are one line of the log.</summary>
    private AuditEntry Note(AuditEntry? entry, List<Source> added, DateTimeOffset now, string by)
    {
        if (entry is null) context.AuditEntries.Add(entry = new() { At = now, Who = by, Action = "", Subject = "" });
        (entry.Action, entry.Subject, entry.Detail) = added is [var one]
            ? ("source.added", one.Name, SourceAddress.Shown(one.Address))
            : ("source.imported", added.Count.ToString(CultureInfo.InvariantCulture), Names(added));
        return entry;
    }

    private static string Names(List<Source> added) =>
        string.Join(", ", added.Take(NamesTold).Select(source => source.Name)) + (added.Count > NamesTold ? ", …" : "");

    /// <summary>The source that is read under this address already, in whatever spelling; null where none is.</summary>
    public static async Task<Source?> FindAsync(HubContext context, string address, CancellationToken cancellationToken)
    {
        var key = SourceAddress.SameKey(address);
        var addresses = await context.Sources.Select(source => new { source.Id, source.Address }).ToListAsync(cancellationToken);
        var known = addresses.Find(source => SourceAddress.SameKey(source.Address) == key);
        return known is null ? null : await context.Sources.FindAsync([known.Id], cancellationToken);
    }
}
