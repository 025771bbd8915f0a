using AiNewsHub.Core.Articles;

namespace AiNewsHub.Web.Reading;

/// <summary>Which pages nobody may keep, by the wish of whose words stand on them; search engines and the service worker (sw.js) read it alike.</summary>
internal static class KeptPages
{
    public static void Forbid(HttpResponse response) => response.Headers["X-Robots-Tag"] = "noarchive";

    /// <summary>Where nothing may be quoted nothing stands on a page but a headline with its link.</summary>
    public static bool ShowsWhatMayNotBeKept(ArticleRow article) => article.Quoting is { AllowsKeeping: false, ForbidsAll: false };
}
