using AiNewsHub.Core.Curation.Previews;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation;

/// <summary>Finds what a source that is not well could be read by instead, and takes it when an admin says so.</summary>
public sealed class RepairSource(HubContext context, PreviewSource preview, EditSource edit)
{
    /// <summary>What its site offers now, other than the address it is read by; null where there is no such source.</summary>
    public async Task<SourcePreview?> FindAsync(int id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } source ? await preview.RunAsync(PageOf(source), source, cancellationToken) : null;

    /// <summary>Its site's page as a list of headlines; null where there is no such source.</summary>
    public async Task<SourcePreview?> FindListAsync(int id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } source ? await preview.ListAsync(PageOf(source), cancellationToken) : null;

    /// <summary>Reads the source at another address or in another way from now on. Its articles, name and settings stay.</summary>
    public async Task<SourceEdited> UseAsync(int id, string address, SourceKind kind, string? rules, string by, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } source) return SourceEdited.NotFound;
        return await edit.RunAsync(
            id,
            SourceSettings.Of(source) with { Address = address, Kind = kind, ListRules = rules },
            by,
            cancellationToken);
    }

    /// <summary>Its address where that is a page; else its site, and where that is not known the front page of the feed's host.</summary>
    private static Uri PageOf(Source source)
    {
        var feed = new UriBuilder(source.Address) { UserName = "", Password = "" }.Uri;
        if (SourceReaders.Of(source.Kind).IsPage || source.Fault == FaultKind.HtmlInsteadOfFeed) return feed;
        return SourceAddress.Read(source.SiteUrl) is { } site && site != feed ? site : new(feed, "/");
    }

    private Task<Source?> LoadAsync(int id, CancellationToken cancellationToken) =>
        context.Sources.AsNoTracking().Include(source => source.Publisher).SingleOrDefaultAsync(source => source.Id == id, cancellationToken);
}
