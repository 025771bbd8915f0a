using System.Collections.Frozen;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>Which language of elements a name belongs to.</summary>
internal enum Vocabulary
{
    Unknown,
    /// <summary>RSS of every version, Atom and CDF: publishers mix their elements freely, so they are read alike.</summary>
    Core,
    DublinCore,
    Content,
    Media,
    ITunes,
    Syndication,
    Xhtml,
    FeedBurner,
    CreativeCommons,
}

/// <summary>Namespaces and their usual prefixes, with the spellings found in the wild.</summary>
internal static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> _byNamespace = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Core,
        ["http://www.w3.org/2005/Atom"] = Vocabulary.Core,
        ["http://purl.org/atom/ns#"] = Vocabulary.Core,
        ["http://purl.org/rss/1.0/"] = Vocabulary.Core,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Vocabulary.Core,
        ["http://my.netscape.com/publish/formats/rss-0.9.dtd"] = Vocabulary.Core,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = Vocabulary.Core,
        ["http://backend.userland.com/rss"] = Vocabulary.Core,
        ["http://backend.userland.com/rss2"] = Vocabulary.Core,
        ["http://backend.userland.com/rss091"] = Vocabulary.Core,
        ["http://backend.userland.com/rss092"] = Vocabulary.Core,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabulary.Core,
        ["http://cyber.law.harvard.edu/rss/rss.html"] = Vocabulary.Core,
        ["http://purl.org/net/rss1.1#"] = Vocabulary.Core,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabulary.Core,
        ["http://purl.org/dc/elements/1.1/"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/elements/1.0/"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/1.1/"] = Vocabulary.DublinCore,
        ["http://purl.org/dc/terms/"] = Vocabulary.DublinCore,
        ["http://purl.org/rss/1.0/modules/dcterms/"] = Vocabulary.DublinCore,
        ["http://purl.org/rss/1.0/modules/content/"] = Vocabulary.Content,
        ["http://search.yahoo.com/mrss/"] = Vocabulary.Media,
        ["http://search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.ITunes,
        ["http://www.google.com/schemas/play-podcasts/1.0"] = Vocabulary.ITunes,
        ["http://purl.org/rss/1.0/modules/syndication/"] = Vocabulary.Syndication,
        ["http://www.w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.FeedBurner,
        ["http://backend.userland.com/creativeCommonsRssModule"] = Vocabulary.CreativeCommons,
        ["http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"] = Vocabulary.CreativeCommons,
        ["http://creativecommons.org/ns#"] = Vocabulary.CreativeCommons,
        ["http://web.resource.org/cc/"] = Vocabulary.CreativeCommons,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> _byPrefix = new Dictionary<string, string>
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["a10"] = "http://www.w3.org/2005/Atom",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["creativeCommons"] = "http://backend.userland.com/creativeCommonsRssModule",
        ["cc"] = "http://creativecommons.org/ns#",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
    }.ToFrozenDictionary();

    public static Vocabulary OfNamespace(string address) => _byNamespace.GetValueOrDefault(address.Trim());

    /// <summary>The namespace a prefix usually stands for; null for an unknown one.</summary>
    public static string? UsualNamespace(string prefix) => _byPrefix.GetValueOrDefault(prefix);
}
