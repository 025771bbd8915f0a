using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Tags on which editors or their rules had their say, either way: what is read leaves them alone.</summary>
internal sealed class EditorTags
{
    private readonly ILookup<long, int> _set;
    private readonly HashSet<(long Article, int Tag)> _all;

    private EditorTags(IReadOnlyList<(long Article, int Tag)> set, IEnumerable<(long, int)> refused) =>
        (_set, _all) = (set.ToLookup(tag => tag.Article, tag => tag.Tag), [.. set, .. refused]);

    public static EditorTags None { get; } = new([], []);

    public static async Task<EditorTags> LoadAsync(HubContext context, IReadOnlyList<long> articles, CancellationToken cancellationToken)
    {
        var set = await context.ArticleTags.Where(tag => EF.Parameter(articles).Contains(tag.ArticleId) && tag.By != TaggedBy.Dictionary)
            .Select(tag => new { tag.ArticleId, tag.TagId }).ToListAsync(cancellationToken);
        var refused = await context.TagRefusals.Where(refusal => EF.Parameter(articles).Contains(refusal.ArticleId))
            .Select(refusal => new { refusal.ArticleId, refusal.TagId }).ToListAsync(cancellationToken);
        return new([.. set.Select(tag => (tag.ArticleId, tag.TagId))], refused.Select(tag => (tag.ArticleId, tag.TagId)));
    }

    public bool Contain(long articleId, int tagId) => _all.Contains((articleId, tagId));

    /// <summary>Those that the article carries by their word.</summary>
    public IEnumerable<int> SetOn(long articleId) => _set[articleId];
}
