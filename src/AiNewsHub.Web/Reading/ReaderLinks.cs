using System.Text;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Reading;

/// <summary>Addresses of the hub's own pages. They keep the request's path base, and with it the language.</summary>
public sealed class ReaderLinks(IHttpContextAccessor accessor, AssetVersion assets)
{
    private readonly string _base = accessor.HttpContext?.Request.PathBase.Value ?? "";
    private readonly ReadLanguages _read = accessor.HttpContext is { } context ? ReadLanguages.Of(context.Request.Query) : ReadLanguages.All;
    private readonly string _outer = LanguagePrefix.Without(accessor.HttpContext?.Request.PathBase.Value ?? "");

    public string To(string path) => _base + path;

    /// <summary>The languages the reader chose, as an address says it; null where all are welcome.</summary>
    public string? Read => _read.Text;

    /// <summary>A page for readers: it keeps the languages they chose to read.</summary>
    public string Page(string address) => _read.AddTo(To(address));

    /// <summary>Something that is the same in every language, without the language's prefix.</summary>
    public string Outside(string path) => _outer + path;

    /// <summary>A style, a script or an icon, which is the same in every language.</summary>
    public string Asset(string file) => Outside(assets.Path(file));

    public string Article(ArticleRow article) => Page(ArticlePath(article));

    public string Revisions(ArticleRow article) => Page(ArticlePath(article) + "/revisions");

    public string Story(string slug) => Page(StoryPath(slug));

    /// <summary>The story's page where there is coverage to see or a headline of its own, else the one article.</summary>
    public string StoryOrArticle(StoryRow story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.ArticleCount > 1 || story.OwnTitle is not null ? Story(story.Slug) : Article(story.Lead);
    }

    /// <inheritdoc cref="StoryOrArticle(StoryRow)"/>
    public string StoryOrArticle(NewStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.ArticleCount > 1 ? Story(story.Slug) : Page(ArticlePath(story.LeadId, ArticleAddress.Slug(story.Title)));
    }

    public string Tag(string slug) => Page(TagPath(slug));

    public string Source(string slug) => Page(SourcePath(slug));

    public string Section(string slug) => Page(SectionPath(slug));

    internal static string SectionPath(string slug) => $"/sections/{Uri.EscapeDataString(slug)}";

    /// <summary>The edition of a day or a week.</summary>
    public string Edition(EditionPeriod period) => Page(EditionPath(period));

    internal static string EditionPath(EditionPeriod period) => $"/digest/{period.Slug}";

    internal static string ArticlePath(ArticleRow article) => ArticlePath(article.Id, article.Slug);

    private static string ArticlePath(long id, string slug) => $"/articles/{id}/{Uri.EscapeDataString(slug)}";

    internal static string StoryPath(string slug) => $"/stories/{Uri.EscapeDataString(slug)}";

    internal static string TagPath(string slug) => $"/tags/{Uri.EscapeDataString(slug)}";

    internal static string SourcePath(string slug) => $"/sources/{Uri.EscapeDataString(slug)}";

    /// <summary>A path with those of the values that are set as its query.</summary>
    internal static string WithQuery(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in values)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }
}
