using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>What an admin may change of a source; every field is set as given.</summary>
public sealed record SourceEdit(
    string Name,
    string Address,
    string? SiteUrl,
    SourceKind Kind,
    SourceRole Role,
    string Publisher,
    string? Language,
    string? Group,
    FullTextPermission FullText,
    bool ReadPages,
    bool ShowImages,
    string? ListRules);

public enum SourceEdited
{
    Done,
    NotFound,
    /// <summary>Another source is read under the new address.</summary>
    AddressTaken,
}

/// <summary>Changes a source. A new address is read afresh and at once.</summary>
public sealed class EditSource(HubContext context, TimeProvider time)
{
    public async Task<SourceEdited> RunAsync(int id, SourceEdit edit, string by, CancellationToken cancellationToken)
    {
        var source = await context.Sources.Include(candidate => candidate.Publisher).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (source is null) return SourceEdited.NotFound;
        if (await AddSources.FindAsync(context, edit.Address, cancellationToken) is { } other && other.Id != id) return SourceEdited.AddressTaken;
        var changes = Changes(source, edit);
        if (changes.Count == 0) return SourceEdited.Done;

        var now = time.GetUtcNow();
        var standing = (source.PublisherId, source.Role);
        if (source.Address != edit.Address || source.Kind != edit.Kind || source.ListRules != edit.ListRules) StartAfresh(source, now);
        if (source.Publisher!.Name != edit.Publisher.Trim())
            source.Publisher = (await SourceShelf.LoadAsync(context, cancellationToken)).Publisher(edit.Publisher, edit.SiteUrl ?? edit.Address);
        (source.Name, source.Address, source.SiteUrl) = (edit.Name, edit.Address, edit.SiteUrl);
        (source.Kind, source.Role, source.LanguageHint, source.Group) = (edit.Kind, edit.Role, edit.Language, edit.Group);
        if (source.ShowImages != edit.ShowImages) await SourceImages.SwitchAsync(context, source, edit.ShowImages, now, cancellationToken);
        (source.FullText, source.ReadPages, source.ListRules) = (edit.FullText, edit.ReadPages, edit.ListRules);
        context.AuditEntries.Add(new AuditEntry { At = now, Who = by, Action = "source.edited", Subject = edit.Name, Detail = string.Join("; ", changes) });
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (standing != (source.PublisherId, source.Role)) await RecountStoriesAsync(id, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SourceEdited.Done;
    }

    /// <summary>Who speaks, and for whom, decides what its articles count for in their stories.</summary>
    private async Task RecountStoriesAsync(int id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stories = await context.Articles.Where(article => article.SourceId == id && article.StoryId != null)
            .Select(article => article.StoryId!.Value).Distinct().ToListAsync(cancellationToken);
        await StoryRecount.RunAsync(context, stories, now, cancellationToken);
        await StoriesRevision.RaiseAsync(context, cancellationToken);
    }

    private static void StartAfresh(Source source, DateTimeOffset now)
    {
        (source.ETag, source.LastModified, source.ContentHash, source.NotModifiedSince) = (null, null, null, null);
        (source.MovedTo, source.MovedReads) = (null, 0);
        SetSourceState.Restart(source, now);
        if (source.State is SourceState.Failing or SourceState.Gone) source.State = SourceState.Active;
    }

    /// <summary>Each change with what was before, so that it can be taken back by hand.</summary>
    private static List<string> Changes(Source source, SourceEdit edit)
    {
        var changes = new List<string>();
        void Note(string field, object? before, object? after)
        {
            if (!Equals(before, after)) changes.Add($"{field}: {before ?? "–"} → {after ?? "–"}");
        }
        Note("name", source.Name, edit.Name);
        Note("address", SourceAddress.Shown(source.Address), SourceAddress.Shown(edit.Address));
        Note("site", source.SiteUrl, edit.SiteUrl);
        Note("kind", source.Kind, edit.Kind);
        Note("role", source.Role, edit.Role);
        Note("publisher", source.Publisher!.Name, edit.Publisher.Trim());
        Note("language", source.LanguageHint, edit.Language);
        Note("group", source.Group, edit.Group);
        Note("full text", source.FullText, edit.FullText);
        Note("read pages", source.ReadPages, edit.ReadPages);
        Note("images", source.ShowImages, edit.ShowImages);
        Note("rules", source.ListRules, edit.ListRules);
        return changes;
    }
}
