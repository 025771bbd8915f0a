using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>What a reader should know before following a headline: in words, in the order of weight.</summary>
public static class ArticleMarks
{
    /// <param name="article">The article.</param>
    /// <param name="texts">Texts of the request.</param>
    /// <returns>Each with the class it is drawn by.</returns>
    public static IEnumerable<(string Class, string Words)> Of(ArticleRow article, HubTexts texts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(texts);
        return Marks();

        IEnumerable<(string Class, string Words)> Marks()
        {
            if (article.Authorship == Authorship.MachineWritten) yield return ("machine", texts["machine-written"]);
            if (article.Kind is not (ArticleKind.Report or ArticleKind.Other)) yield return (ListFilter.NameOf(article.Kind), texts.Of(article.Kind));
            else if (article.IsAnnouncement) yield return ("announcement", texts["company's own"]);
            if (article.CopyOfId is not null) yield return ("copy", texts["copy"]);
            if (article.IsBehindPaywall) yield return ("paywall", texts["subscribers"]);
        }
    }
}
