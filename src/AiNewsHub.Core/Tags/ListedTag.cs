using System.Linq.Expressions;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;

namespace AiNewsHub.Core.Tags;

/// <summary>A tag as it stands in lists; what it is called in a language, <see cref="TagNames"/> says.</summary>
public sealed record ListedTag(int Id, string Slug, TagKind Kind)
{
    /// <summary>Fewer articles are read from the tag's side: walking by time would pass nearly everything to find them.</summary>
    private const int Common = 2000;

    /// <summary>Whether so many articles carry it that the newest are soon met by time; not said where it is only named.</summary>
    public bool IsCommon { get; init; }

    internal static Expression<Func<Tag, ListedTag>> Of(HubContext context) => tag => new ListedTag(tag.Id, tag.Slug, tag.Kind)
    {
        IsCommon = context.ArticleTags.Where(carried => carried.TagId == tag.Id).OrderBy(carried => carried.ArticleId).Skip(Common - 1).Any(),
    };
}
