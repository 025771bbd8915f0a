using System.Collections.Concurrent;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>Asks for a source's page about itself now and then: some say there, and nowhere else, that machines write their articles.</summary>
internal sealed class AboutPages(Fetcher fetcher, RobotsFiles robots, ProcessorShare processors, TimeProvider time, ILogger<AboutPages> logger)
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromDays(30);

    /// <summary>When the sources were asked last, by identity and address: what is stored of it comes later, and ids are given anew.</summary>
    private readonly ConcurrentDictionary<(int Id, string Address), DateTimeOffset> _asked = new();

    /// <summary>What it says, where robots.txt allows and it was not read lately; null where it was not looked at.</summary>
    public async Task<AboutReading?> AskAsync(Source source, Uri? address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (address is null || !Claim(source, now)) return null;
        var reading = new AboutReading(new(source.Id, now, address.AbsoluteUri), null);
        var (verdict, delay) = await robots.AskAsync(address, cancellationToken);
        if (!verdict.Allowed) return reading;
        if (await fetcher.FetchAsync(new(address, FetchPurpose.Page, Gap: delay), cancellationToken) is not FetchResult.Content content) return reading;
        using (content) return reading with { Notice = await ReadAsync(source, content, cancellationToken) };
    }

    private async Task<AboutNotice?> ReadAsync(Source source, FetchResult.Content content, CancellationToken cancellationToken)
    {
        using var share = await processors.TakeAsync(cancellationToken);
        try
        {
            var page = ArticleExtractor.Extract(content.Body.Bytes, new(content.Trace.Address, content.Facts.ContentType));
            var (authorship, evidence) = ArticleText.Disclosed(SiteNotice.Of(page));
            logger.LogInformation("Read the page of {Source} about itself: {Authorship}", source.Slug, authorship);
            return new(source.Id, authorship, evidence);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A fault of ours, for which the article that led here is not to suffer.
            logger.LogError(failure, "The page of {Source} about itself could not be understood", source.Slug);
            return null;
        }
    }

    /// <summary>Of several articles of a source that are read at once, one is enough.</summary>
    private bool Claim(Source source, DateTimeOffset now)
    {
        var (key, due) = ((source.Id, source.Address), now - ReadEvery);
        if (source.AboutReadAt > due) return false;
        return _asked.TryGetValue(key, out var before) ? before <= due && _asked.TryUpdate(key, now, before) : _asked.TryAdd(key, now);
    }
}
