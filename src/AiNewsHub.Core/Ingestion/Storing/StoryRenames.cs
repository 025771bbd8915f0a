using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Calls stories after the headline that leads them now; the address under which readers may know one leads on.</summary>
internal sealed class StoryRenames(HubContext context) : IDisposable
{
    private readonly TableWriter<Story> _renamed = TableWriter<Story>.Update(context, nameof(Story.Slug));
    private readonly TableWriter<Story> _former = TableWriter<Story>.Insert(context);

    /// <summary>In the transaction that stores what changed the lead.</summary>
    /// <param name="stories">Those that have another lead than before, and whether they were stored before.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task RunAsync(IReadOnlyCollection<(Story Row, bool WasStored)> stories, CancellationToken cancellationToken)
    {
        if (stories.Count == 0) return;
        var leads = stories.Select(story => story.Row.LeadArticleId).ToList();
        var titles = await context.Articles.Where(article => leads.Contains(article.Id)).Select(article => new { article.Id, article.Title })
            .ToDictionaryAsync(article => article.Id, article => article.Title, cancellationToken);
        var wanted = stories.Select(story => (story.Row, story.WasStored, Slug: OpenStory.Renamed(story.Row.Slug, titles[story.Row.LeadArticleId!.Value])))
            .Where(story => story.Slug != story.Row.Slug)
            .ToList();
        var slugs = wanted.ConvertAll(story => story.Slug);
        var found = await context.Stories.Where(story => slugs.Contains(story.Slug)).Select(story => new { story.Id, story.Slug, story.MergedIntoId })
            .ToListAsync(cancellationToken);
        // A story that is called as it was before takes its own address back.
        var own = found.FindAll(story => wanted.Exists(one => one.Slug == story.Slug && one.Row.Id == story.MergedIntoId)).ConvertAll(story => story.Id);
        if (own.Count > 0) await context.Stories.Where(story => own.Contains(story.Id)).ExecuteDeleteAsync(cancellationToken);
        var taken = found.Where(story => !own.Contains(story.Id)).Select(story => story.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, wasStored, slug) in wanted.Where(story => taken.Add(story.Slug)))
        {
            var former = row.Slug;
            row.Slug = slug;
            _renamed.Write(row);
            if (wasStored) _former.Write(new() { Slug = former, FirstSeenAt = row.FirstSeenAt, LastSeenAt = row.LastSeenAt, MergedIntoId = row.Id });
        }
    }

    public void Dispose()
    {
        _renamed.Dispose();
        _former.Dispose();
    }
}
