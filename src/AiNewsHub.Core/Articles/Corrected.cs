using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Articles;

/// <summary>What editors corrected of an article, put over what was read of it.</summary>
internal static class Corrected
{
    public static void Apply(Article article, ArticleCorrections? corrections)
    {
        if (corrections is null) return;
        article.Title = corrections.Title ?? article.Title;
        article.Language = corrections.Language ?? article.Language;
        article.Kind = corrections.Kind ?? article.Kind;
        article.ShownAt = corrections.ShownAt ?? article.ShownAt;
    }
}
