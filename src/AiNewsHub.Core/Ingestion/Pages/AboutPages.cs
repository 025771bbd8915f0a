using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>Reads a source's page about itself now and then: some say there, and nowhere else, that machines write their articles.</summary>
internal sealed class AboutPages(Fetcher fetcher, RobotsFiles robots, IDbContextFactory<HubContext> contexts, ProcessorShare processors, TimeProvider time, ILogger<AboutPages> logger)
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromDays(30);

    /// <summary>Reads it where robots.txt allows and it was not read lately; what it says is kept with the source.</summary>
    public async Task ReadAsync(Source source, Uri? address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = now - ReadEvery;
        if (address is null || source.AboutReadAt > due || !await ClaimAsync(source.Id, address, now, due, cancellationToken)) return;
        source.AboutReadAt = now;
        var (verdict, delay) = await robots.AskAsync(address, cancellationToken);
        if (!verdict.Allowed) return;
        if (await fetcher.FetchAsync(new(address, FetchPurpose.Page, Gap: delay), cancellationToken) is not FetchResult.Content content) return;
        Disclosure notice;
        using (content)
        using (await processors.TakeAsync(cancellationToken))
        {
            notice = SiteNotice.Of(ArticleExtractor.Extract(content.Body.Bytes, new(content.Trace.Address, content.Facts.ContentType)));
        }

        var (authorship, evidence) = ArticleText.Disclosed(notice);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sources.Where(row => row.Id == source.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Authorship, authorship).SetProperty(row => row.DisclosureEvidence, evidence), cancellationToken);
        logger.LogInformation("Read the page of {Source} about itself: {Authorship}", source.Slug, authorship);
    }

    /// <summary>Of several articles of a source that are read at once, one is enough.</summary>
    private async Task<bool> ClaimAsync(int sourceId, Uri address, DateTimeOffset now, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.Where(row => row.Id == sourceId && (row.AboutReadAt == null || row.AboutReadAt < due))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AboutReadAt, now).SetProperty(row => row.AboutUrl, address.AbsoluteUri), cancellationToken) == 1;
    }
}
