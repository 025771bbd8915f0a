using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Sets one thing of many sources, in one line of the log: their folder, or who speaks there.</summary>
public sealed class EditSources(HubContext context, EditSource edit, TimeProvider time)
{
    private const int NamesShown = 5;

    /// <summary>Puts them in a folder; null takes them out of theirs. How many changed.</summary>
    public Task<int> MoveAsync(IReadOnlyCollection<int> ids, string? group, string by, CancellationToken cancellationToken) =>
        RunAsync(ids, SourceUndo.Group, SourceSettings.Short(group), by, cancellationToken);

    /// <summary>Says who speaks there. How many changed.</summary>
    public Task<int> SetRoleAsync(IReadOnlyCollection<int> ids, SourceRole role, string by, CancellationToken cancellationToken) =>
        RunAsync(ids, SourceUndo.Role, role.ToString(), by, cancellationToken);

    /// <summary>Gives back what each had, but to those that have something else by now; false where none has it still.</summary>
    internal async Task<bool> BackAsync(string field, string? became, IReadOnlyDictionary<int, string?> values, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var same in values.GroupBy(pair => pair.Value, StringComparer.Ordinal))
        {
            var ids = same.Select(pair => pair.Key).ToList();
            changed += (await SetAsync(ids, field, same.Key, onlyFrom: (true, became), cancellationToken)).Count;
        }

        return changed > 0;
    }

    private async Task<int> RunAsync(IReadOnlyCollection<int> ids, string field, string? value, string by, CancellationToken cancellationToken)
    {
        var was = await SetAsync(ids, field, value, default, cancellationToken);
        if (was.Count == 0) return 0;
        var names = was.Values.Select(source => source.Name).ToList();
        context.AuditEntries.Add(new()
        {
            At = time.GetUtcNow(),
            Who = by,
            Action = $"source.{field}",
            Subject = was.Count == 1 ? names[0] : $"{was.Count}",
            Detail = string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? ", …" : ""),
            After = value ?? "–",
            Undo = new SourceUndo { Field = field, Value = value, Values = was.ToDictionary(one => one.Key, one => one.Value.Was) }.Write(),
        });
        await context.SaveChangesAsync(cancellationToken);
        return was.Count;
    }

    private async Task<Dictionary<int, (string Name, string? Was)>> SetAsync(
        IReadOnlyCollection<int> ids, string field, string? value, (bool Is, string? Value) onlyFrom, CancellationToken cancellationToken)
    {
        var was = new Dictionary<int, (string, string?)>();
        foreach (var part in ids.Chunk(500))
        {
            var sources = await context.Sources.AsNoTracking().Include(source => source.Publisher)
                .Where(source => part.Contains(source.Id) && source.DeletedAt == null).ToListAsync(cancellationToken);
            foreach (var source in sources)
            {
                var now = field == SourceUndo.Group ? source.Group : source.Role.ToString();
                if (now == value || (onlyFrom.Is && now != onlyFrom.Value)) continue;
                was[source.Id] = (source.Name, now);
                if (field == SourceUndo.Role)
                    await edit.RunAsync(source.Id, SourceSettings.Of(source) with { Role = Enum.Parse<SourceRole>(value!) }, by: null, cancellationToken);
            }

            // Nothing follows from a folder.
            if (field == SourceUndo.Group)
            {
                var changed = part.Where(was.ContainsKey).ToList();
                await context.Sources.Where(source => changed.Contains(source.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(source => source.Group, value), cancellationToken);
            }
        }

        return was;
    }
}
