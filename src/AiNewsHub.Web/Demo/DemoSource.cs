using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
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
    HtmlListRules? Rules)
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
        ListRules = Rules is null ? null : ListRules.Write(Rules),
        IsDemo = true,
    };

    private static DemoSource From(DemoSite site)
    {
        var hasFeed = site.Offer != DemoOffer.NoFeed;
        return new(
            site.Name, site.Address("/"), site.Address(site.FeedPath), hasFeed ? SourceKind.Feed : SourceKind.HtmlList,
            site.Language, site.Role, site.Name, site.FullText,
            hasFeed ? null : new() { Item = ".story-row", Link = "h2 a", Title = "h2 a", Date = "time", Summary = "p.standfirst" });
    }
}
