using System.Text.Json;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Settings;

/// <summary>What came of saving settings.</summary>
/// <param name="Mistakes">By key, what their rules say against them; nothing is saved then.</param>
/// <param name="IsStale">Whether somebody else changed settings meanwhile; nothing is saved then.</param>
internal sealed record SettingsSaved(IReadOnlyDictionary<string, string> Mistakes, bool IsStale)
{
    public bool IsDone => !IsStale && Mistakes.Count == 0;
}

/// <summary>Saves what was set on the page, each change with its line in the log, and takes it back.</summary>
internal sealed class ChangeSettings(HubContext context, SettingsInForce settings, TimeProvider time)
{
    /// <summary>How the log names what is of settings.</summary>
    public const string Prefix = "setting.";
    private const string Changed = Prefix + "changed";

    /// <param name="wanted">By key; null takes a setting off the page.</param>
    /// <param name="version">Of the file that who wants this has seen; null for whichever.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="isAsked">Whether it is only asked if it could be saved.</param>
    /// <param name="cancellationToken">Before anything is saved.</param>
    public async Task<SettingsSaved> RunAsync(IReadOnlyDictionary<string, string?> wanted, string? version, string by, bool isAsked,
        CancellationToken cancellationToken)
    {
        await settings.Turn.WaitAsync(cancellationToken);
        try
        {
            if (version is not null && version != settings.File.Version) return new(new Dictionary<string, string>(), IsStale: true);
            wanted = WithoutLentPassword(wanted);
            var mistakes = Mistakes(wanted);
            if (mistakes.Count == 0 && !isAsked) await SaveAsync(wanted, by, null, cancellationToken);
            return new(mistakes, IsStale: false);
        }
        finally
        {
            settings.Turn.Release();
        }
    }

    /// <summary><see cref="DecisionOutcome.Changed"/> where it was set again since, or could not be used any more.</summary>
    public async Task<DecisionOutcome> UndoAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        await settings.Turn.WaitAsync(cancellationToken);
        try
        {
            var entry = await context.AuditEntries.SingleOrDefaultAsync(row => row.Id == entryId, cancellationToken);
            if (entry is not { Undo: { } undo, UndoneAt: null } || !entry.Action.StartsWith(Prefix, StringComparison.Ordinal)) return DecisionOutcome.Gone;
            var note = JsonSerializer.Deserialize<SettingUndo>(undo)!;
            var back = WithoutLentPassword(new Dictionary<string, string?> { [note.Key] = note.Before });
            if (settings.File.Of(note.Key) != note.After || Mistakes(back).Count > 0) return DecisionOutcome.Changed;
            await SaveAsync(back, by, entry, cancellationToken);
            return DecisionOutcome.Done;
        }
        finally
        {
            settings.Turn.Release();
        }
    }

    /// <summary>A password was given for one server: whoever names another must know it.</summary>
    private Dictionary<string, string?> WithoutLentPassword(IReadOnlyDictionary<string, string?> wanted)
    {
        const string host = "Mail:Host", password = "Mail:Password";
        var complete = wanted.ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (wanted.ContainsKey(host) && settings.File.Of(password) is not null) complete.TryAdd(password, null);
        return complete;
    }

    /// <summary>Each by itself first, so that it is told at its own place.</summary>
    private Dictionary<string, string> Mistakes(IReadOnlyDictionary<string, string?> wanted)
    {
        var mistakes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in wanted) Try(key, new Dictionary<string, string?> { [key] = value });
        if (mistakes.Count == 0 && wanted.Count > 0) Try(wanted.First().Key, wanted);
        return mistakes;

        void Try(string key, IReadOnlyDictionary<string, string?> changes)
        {
            try
            {
                settings.Try(settings.File.With(changes));
            }
            catch (WrongSettingException wrong)
            {
                mistakes[key] = wrong.Message;
            }
        }
    }

    /// <summary>The file first: a page that is made as soon as the log has its line shows what was set.</summary>
    private async Task SaveAsync(IReadOnlyDictionary<string, string?> wanted, string by, AuditEntry? undone, CancellationToken cancellationToken)
    {
        var (was, will) = (settings.File.With(new Dictionary<string, string?>()), settings.File.With(wanted));
        var (before, after) = (settings.Written, settings.Try(will));
        var now = time.GetUtcNow();
        if (undone is null)
        {
            foreach (var (key, value) in wanted) context.AuditEntries.Add(Entry(SettingTable.Find(key)!, value, before, after, by, now));
        }
        else
        {
            (undone.UndoneAt, undone.UndoneBy) = (now, by);
            context.AuditEntries.Add(UndoneLine.Of(undone, by, now));
        }

        settings.Write(will);
        try
        {
            await context.SaveChangesAsync(CancellationToken.None);
        }
        catch
        {
            settings.Write(was);
            throw;
        }
    }

    private AuditEntry Entry(SettingRow row, string? value, AllSettings before, AllSettings after, string by, DateTimeOffset now)
    {
        var isSecret = row.Form == SettingForm.Secret;
        return new()
        {
            At = now,
            Who = by,
            Action = Changed,
            Subject = row.Key,
            Before = Shown(before),
            After = Shown(after),
            Undo = isSecret ? null : JsonSerializer.Serialize(new SettingUndo(row.Key, settings.File.Of(row.Key), value)),
        };

        string Shown(AllSettings all) => row.Value(all) is not { Length: > 0 } text ? "–" : isSecret ? "•••" : text;
    }

    private sealed record SettingUndo(string Key, string? Before, string? After);
}
