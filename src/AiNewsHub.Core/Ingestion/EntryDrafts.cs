using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion;

/// <summary>The entries of one pass as articles. One that cannot be understood is a fault of ours and its own alone: it is logged and left out.</summary>
/// <param name="New">In the order in which they were published.</param>
/// <param name="Edited">Those that are there and have changed.</param>
internal sealed record EntryDrafts(IReadOnlyList<ArticleDraft> New, IReadOnlyList<EditedEntry> Edited)
{
    /// <param name="source">Whose they are.</param>
    /// <param name="feed">What they stood in.</param>
    /// <param name="difference">The entries that are not known as they are.</param>
    /// <param name="reserved">Whether an entry's publisher keeps its text; null where it does not say.</param>
    /// <param name="now">The instant of the read.</param>
    /// <param name="logger">Told of those that are left out.</param>
    /// <exception cref="InvalidOperationException">None of several can be understood.</exception>
    public static EntryDrafts Understand(
        Source source, ParsedFeed feed, KnownEntries.Difference difference, Func<Entry, bool?> reserved, DateTimeOffset now, ILogger logger)
    {
        var failures = new List<Exception>();
        var drafts = new EntryDrafts(
            [.. difference.New.Select(Draft).OfType<ArticleDraft>().OrderBy(draft => draft.Article.ShownAt)],
            [.. difference.Edited.Select(edit => (edit.ArticleId, Draft: Draft(edit.Entry)))
                .Where(edit => edit.Draft is not null)
                .Select(edit => new EditedEntry(edit.ArticleId, edit.Draft!))]);
        // All of several: then it is their source that cannot be understood.
        if (failures.Count > 1 && drafts is { New: [], Edited: [] }) throw new InvalidOperationException(failures[0].Message, failures[0]);
        return drafts;

        ArticleDraft? Draft(Entry entry)
        {
            try
            {
                return EntryUnderstanding.Understand(source, feed, entry, reserved(entry), now);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
                logger.LogError(failure, "{Entry} of {Source} could not be understood", entry.Url, source.Slug);
                return null;
            }
        }
    }
}
