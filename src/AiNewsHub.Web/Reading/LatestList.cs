using AiNewsHub.Core.Articles;

namespace AiNewsHub.Web.Reading;

/// <summary>The river: every article about the industry, newest first; for its page and for its feeds.</summary>
internal static class LatestList
{
    public static ArticleQuery Query(ListFilter filter) => new() { Language = filter.Language, Tag = filter.Tag, Kind = filter.Kind };
}
