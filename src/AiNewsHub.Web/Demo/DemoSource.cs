using AiNewsHub.Core.Sources;

namespace AiNewsHub.Web.Demo;

/// <summary>A sample site as it is added to the hub: the same facts an admin would give.</summary>
/// <param name="Name"></param>
/// <param name="SiteUrl"></param>
/// <param name="Address"></param>
/// <param name="Kind"></param>
/// <param name="Language"></param>
/// <param name="Role"></param>
/// <param name="Publisher"></param>
/// <param name="FullText"></param>
/// <param name="Selectors">How the listing page is read; null where there is a feed.</param>
internal sealed record DemoSource(
    string Name,
    string SiteUrl,
    string Address,
    SourceKind Kind,
    string Language,
    SourceRole Role,
    string Publisher,
    FullTextPermission FullText,
    DemoListSelectors? Selectors)
{
    /// <summary>Every sample source, in the order in which they are best shown.</summary>
    public static readonly IReadOnlyList<DemoSource> All = [.. DemoSite.All.Select(From)];

    private static DemoSource From(DemoSite site)
    {
        var hasFeed = site.Offer != DemoOffer.NoFeed;
        return new(
            site.Name, site.Address("/"), site.Address(site.FeedPath), hasFeed ? SourceKind.Feed : SourceKind.HtmlList,
            site.Language, site.Role, site.Name, site.FullText,
            hasFeed ? null : new(".story-row", "h2 a", "h2 a", "time", "p.standfirst"));
    }
}

/// <summary>CSS selectors of a listing page; all but <paramref name="Item"/> are looked up inside the item.</summary>
internal sealed record DemoListSelectors(string Item, string Link, string Title, string Date, string Summary);
