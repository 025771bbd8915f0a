using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Vocabulary;

/// <summary>
/// Says what a tag is called in each language, and whether it is in use, over what the shipped dictionary says: an update of that leaves it so. A tag that is
/// off is shown nowhere; articles that carry it keep it unseen, so that it is there again when it is on.
/// </summary>
public sealed class EditTag(HubContext context, TagTranslations translations, TimeProvider time)
{
    /// <summary>How the log names what is of tags.</summary>
    public const string Prefix = "tag.";

    /// <param name="slug">The tag.</param>
    /// <param name="seen">The version that its editor looked at; 0 for that of the dictionary.</param>
    /// <param name="words">What editors say from now on.</param>
    /// <param name="isActive">Whether it is in use.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<DecisionOutcome> RunAsync(string slug, int seen, TagWords words, bool isActive, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(slug, cancellationToken) is not { } tag) return DecisionOutcome.Gone;
        var edit = await context.TagEdits.FindAsync([slug], cancellationToken);
        if (seen != (edit?.Version ?? 0)) return DecisionOutcome.Changed;
        var note = new TagUndo(slug, seen + 1, edit?.Words, tag.Active);
        var (before, after) = (Said(TagWords.Read(edit?.Words), tag.Active), Said(words, isActive));
        if (before == after) return DecisionOutcome.Idle;
        await SetAsync(tag, edit, words, isActive, by, cancellationToken);
        var action = isActive == note.WasActive ? "tag.changed" : isActive ? "tag.on" : "tag.off";
        context.AuditEntries.Add(new()
        {
            At = time.GetUtcNow(),
            Who = by,
            Action = action,
            Subject = slug,
            Before = before,
            After = after,
            Undo = note.Write(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    /// <summary>Takes a change back that the log holds; <see cref="DecisionOutcome.Changed"/> where a later one stands in the way.</summary>
    public async Task<DecisionOutcome> UndoAsync(long entryId, string by, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var entry = await context.AuditEntries.SingleOrDefaultAsync(row => row.Id == entryId, cancellationToken);
        if (entry is not { Undo: { } undo, UndoneAt: null } || !entry.Action.StartsWith(Prefix, StringComparison.Ordinal)) return DecisionOutcome.Gone;
        var note = TagUndo.Read(undo);
        var edit = await context.TagEdits.FindAsync([note.Slug], cancellationToken);
        if (edit?.Version != note.Version || await FindAsync(note.Slug, cancellationToken) is not { } tag) return DecisionOutcome.Changed;
        await SetAsync(tag, edit, TagWords.Read(note.Words), note.WasActive, by, cancellationToken);
        var now = time.GetUtcNow();
        (entry.UndoneAt, entry.UndoneBy) = (now, by);
        context.AuditEntries.Add(UndoneLine.Of(entry, by, now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Done;
    }

    private Task<Tag?> FindAsync(string slug, CancellationToken cancellationToken) =>
        context.Tags.Include(row => row.Texts).SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);

    private async Task SetAsync(Tag tag, TagEdit? edit, TagWords words, bool isActive, string by, CancellationToken cancellationToken)
    {
        if (edit is null)
        {
            edit = new() { Slug = tag.Slug, Words = "", ChangedBy = by };
            await context.TagEdits.AddAsync(edit, cancellationToken);
        }

        (edit.Words, edit.Version, edit.ChangedAt, edit.ChangedBy) = (words.Write(), edit.Version + 1, time.GetUtcNow(), by);
        TagSeeding.Say(tag, translations.Read());
        words.SetOn(tag);
        tag.Active = isActive;
    }

    private static string Said(TagWords words, bool isActive) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join("; ", words.ByLanguage.OrderBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => $"{word.Key}: {word.Value.Name} – {word.Value.Description}"))} {(isActive ? "" : "(off)")}").Trim();
}
