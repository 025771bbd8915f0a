using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>What editors took out of stories, as word on articles: that one is not of the story which these make up.</summary>
internal sealed class KeptApart
{
    private readonly ILookup<long, long> _storiesOf;
    private readonly ILookup<long, long> _articlesOf;
    private readonly ILookup<long, long> _members;

    private KeptApart(List<Separation> separations, ILookup<long, long> members)
    {
        All = separations;
        _members = members;
        _storiesOf = separations.ToLookup(apart => apart.ArticleId, apart => apart.StoryId);
        _articlesOf = separations.ToLookup(apart => apart.StoryId, apart => apart.ArticleId);
    }

    public IReadOnlyList<Separation> All { get; }

    public static async Task<KeptApart> LoadAsync(HubContext context, CancellationToken cancellationToken)
    {
        var separations = await Separation.LoadAsync(context, cancellationToken);
        long[] stories = [.. separations.Select(apart => apart.StoryId).Distinct()];
        var members = await context.Articles.Where(article => article.StoryId != null && EF.Parameter(stories).Contains(article.StoryId.Value))
            .Select(article => new { article.Id, StoryId = article.StoryId!.Value }).ToListAsync(cancellationToken);
        return new(separations, members.ToLookup(article => article.StoryId, article => article.Id));
    }

    /// <summary>Who must not come to an article's new place.</summary>
    public IEnumerable<long> From(Article article)
    {
        var others = _storiesOf[article.Id].SelectMany(story => _members[story]);
        if (article.StoryId is { } own) others = others.Concat(_articlesOf[own]);
        return others.Where(other => other != article.Id);
    }
}
