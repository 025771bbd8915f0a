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
        var taken = await context.Stories.Where(story => slugs.Contains(story.Slug)).Select(story => story.Slug).ToHashSetAsync(cancellationToken);
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
