using AiNewsHub.Core.Sources;

namespace AiNewsHub.Web.Demo;

/// <summary>A sample site as it is added to the hub: the same facts an admin would give.</summary>
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

    public SourceDraft ToDraft() => new()
    {
        Name = Name,
        Address = Address,
        SiteUrl = SiteUrl,
        Kind = Kind,
        Role = Role,
        Publisher = Publisher,
        Language = Language,
        FullText = FullText,
        IsDemo = true,
    };

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
