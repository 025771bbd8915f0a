using AiNewsHub.Core.Images;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

public enum SourceEdited
{
    Done,
    NotFound,
    /// <summary>Another source is read under the new address.</summary>
    AddressTaken,
}

/// <summary>Changes a source. A new address is read afresh and at once.</summary>
public sealed class EditSource
{
    private readonly HubContext _context;
    private readonly JudgeRelevance _judge;
    private readonly TimeProvider _time;

    internal EditSource(HubContext context, JudgeRelevance judge, TimeProvider time) => (_context, _judge, _time) = (context, judge, time);

    /// <summary>Every setting is set as given.</summary>
    /// <param name="id">The source.</param>
    /// <param name="edit">All its settings.</param>
    /// <param name="by">Whom the log names; null where it is told already.</param>
    /// <param name="cancellationToken">Ends it with nothing changed.</param>
    public async Task<SourceEdited> RunAsync(int id, SourceSettings edit, string? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var source = await _context.Sources.Include(candidate => candidate.Publisher).SingleOrDefaultAsync(
            candidate => candidate.Id == id && candidate.DeletedAt == null, cancellationToken);
        if (source is null) return SourceEdited.NotFound;
        if (await AddSources.FindAsync(_context, edit.Address, cancellationToken) is { } other && other.Id != id) return SourceEdited.AddressTaken;
        var before = SourceSettings.Of(source);
        string[] changes = [.. SourceSettings.All.Select(setting => setting.Change(before, edit)).OfType<string>()];
        if (changes.Length == 0) return SourceEdited.Done;

        var now = _time.GetUtcNow();
        var standing = (source.PublisherId, source.Role);
        if (source.Address != edit.Address || source.Kind != edit.Kind || source.ListRules != edit.ListRules) StartAfresh(source, now);
        if (before.PublisherName != edit.PublisherName)
            source.Publisher = (await SourceShelf.LoadAsync(_context, cancellationToken)).Publisher(edit);
        if (source.ShowImages != edit.ShowImages) await SourceImages.SwitchAsync(_context, source, edit.ShowImages, now, cancellationToken);
        edit.ApplyTo(source);
        if (by is not null)
            _context.AuditEntries.Add(new()
            {
                At = now,
                Who = by,
                Action = "source.edited",
                Subject = edit.ShownName,
                Detail = string.Join("; ", changes),
                Undo = SourceUndo.OfEdit(id, before, SourceSettings.Of(source)),
            });
        await using var transaction = await _context.Database.BeginTransactionAsync(cancellationToken);
        await _context.SaveChangesAsync(cancellationToken);
        if (standing != (source.PublisherId, source.Role)) await RecountStoriesAsync(id, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (before.Scope != edit.Scope) await _judge.OfSourceAsync(id, cancellationToken);
        return SourceEdited.Done;
    }

    /// <summary>Who speaks, and for whom, decides what its articles count for in their stories.</summary>
    private async Task RecountStoriesAsync(int id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stories = await _context.Articles.Where(article => article.SourceId == id && article.StoryId != null)
            .Select(article => article.StoryId!.Value).Distinct().ToListAsync(cancellationToken);
        await StoryRecount.RunAsync(_context, stories, now, cancellationToken);
        await StoriesRevision.RaiseAsync(_context, cancellationToken);
    }

    private static void StartAfresh(Source source, DateTimeOffset now)
    {
        (source.ETag, source.LastModified, source.ContentHash, source.NotModifiedSince) = (null, null, null, null);
        (source.MovedTo, source.MovedReads) = (null, 0);
        SetSourceState.Restart(source, now);
        if (source.State is SourceState.Failing or SourceState.Gone) source.State = SourceState.Active;
    }
}
