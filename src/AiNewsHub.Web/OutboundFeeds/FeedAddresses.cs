using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Absolute addresses of this hub, as feeds need them.</summary>
internal sealed class FeedAddresses(HubSettings hub, HttpRequest request)
{
    private readonly string _root = (hub.BaseUrl?.ToString() ?? $"{request.Scheme}://{request.Host}").TrimEnd('/');
    private readonly string _pathBase = request.PathBase.Value ?? "";

    /// <summary>A page in the language of this request.</summary>
    public string Page(string path) => _root + _pathBase + path;

    /// <summary>Something that is the same in every language.</summary>
    public string Outside(string path) => _root + LanguagePrefix.Without(_pathBase) + path;

    /// <summary>What an article is called in every feed: neither its headline nor the reader's language is part of it.</summary>
    public string Identity(ArticleRow article) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_root}/articles/{article.Id}");

    public string Identity(EditionPeriod period) => _root + ReaderLinks.EditionPath(period);

    public string Identity(ListedPage page) => _root + page.Path;

    /// <summary>What a story is called in every feed: its headline, and with it its address, may change.</summary>
    public string Identity(StoryRow story) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_root}/stories/{story.Id}");
}
