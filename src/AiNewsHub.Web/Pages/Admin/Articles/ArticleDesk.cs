using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>What editors can decide of an article.</summary>
public sealed record ArticleDesk(Article Article, IReadOnlyList<CarriedTag> Tags, Decisions Decided)
{
    /// <summary>Nothing of it is kept.</summary>
    public bool IsGone => Article.State is ArticleState.Removed or ArticleState.Expired;
}
