using AiNewsHub.Content.Opml;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>The sources that a filter leaves, for any feed reader. Where an address may hold what is nobody's business, our own feed stands for it.</summary>
internal static class PublicSources
{
    public const string Address = "/sources.opml";

    public static void MapPublicSources(this IEndpointRouteBuilder routes) => routes.MapMethods(Address, [HttpMethods.Get, HttpMethods.Head],
        async (HttpRequest request, HubContext context, HubSettings hub, TimeProvider time) =>
        {
            var addresses = new FeedAddresses(hub, request);
            var filter = LedgerFilter.Read(request.Query);
            var sources = await context.Sources.AsNoTracking().OrderBy(source => source.Name)
                .Where(source => source.State != SourceState.Retired)
                .Select(source => new { source.Name, source.Slug, source.Address, source.SiteUrl, source.LanguageHint, source.Role, source.Kind })
                .ToListAsync(request.HttpContext.RequestAborted);
            using var opml = new MemoryStream();
            OpmlWriter.Write(opml, hub.Name, sources.Where(source => filter.Includes(source.Role, source.LanguageHint)).Select(source => new OpmlOutline
            {
                XmlUrl = source.Kind == SourceKind.Feed && IsOpen(source.Address) ? source.Address
                    : addresses.Page(ReaderLinks.SourcePath(source.Slug) + ".rss"),
                Title = source.Name,
                HtmlUrl = source.SiteUrl is { } site && IsOpen(site) ? site : null,
                Language = source.LanguageHint,
            }), time.GetUtcNow());
            return TypedResults.File(opml.ToArray(), "text/x-opml; charset=utf-8", "sources.opml");
        });

    /// <summary>Keys of private feeds stand in names, passwords and queries.</summary>
    private static bool IsOpen(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { UserInfo.Length: 0, Query.Length: 0 };
}
