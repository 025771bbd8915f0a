using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>
/// Reads the page of one stored article, its steps in order: ask robots.txt, fetch, extract, understand, store. The article is
/// shown with its feed's words until then, and for good where its page gives none.
/// </summary>
internal sealed class PagePass(
    Fetcher fetcher, HostBackoff pauses, RobotsFiles robots, TdmFiles reservations, SiteRulesFile sites, AboutPages abouts, IngestQueue store, ProcessorShare processors, TimeProvider time, ILogger<PagePass> logger)
{
    /// <summary>A page that cannot be had for so long is not news any more.</summary>
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(2);

    private const int MostPages = 20;

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromHours(6);

    public async Task RunAsync(Article article, CancellationToken cancellationToken)
    {
        var address = new Uri(article.Url);
        if (pauses.RestOfPages(address) is { } rest)
        {
            await LeaveAsync(article, rest, FaultKind.RateLimited, cancellationToken);
            return;
        }

        var (verdict, delay) = await robots.AskAsync(address, cancellationToken);
        if (!verdict.Allowed)
        {
            await LeaveAsync(article, null, FaultKind.Robots, cancellationToken);
            return;
        }

        await reservations.AskAsync(address, cancellationToken);
        var answer = await fetcher.FetchAsync(new(address, FetchPurpose.Page, Gap: delay), cancellationToken);
        pauses.Answered(answer.Trace.Address, answer.Trace.Status is 429 or 503 ? (answer as FetchResult.RetryLater)?.After ?? UntilNextTry : null);
        if (answer is FetchResult.Content content)
        {
            ReadPage page;
            using (content) page = await ExtractAsync(article, content, delay, cancellationToken);
            await StoreAsync(page, cancellationToken);
            logger.LogInformation("Read page {Article} of {Source}: {Kind}, {Bytes} bytes in {Milliseconds} ms",
                article.Id, article.Source!.Slug, article.PageKind, answer.Trace.Bytes, (long)answer.Trace.Duration.TotalMilliseconds);
            await abouts.ReadAsync(article.Source, page.AboutPage, cancellationToken);
            return;
        }

        var again = answer switch
        {
            FetchResult.RetryLater later => later.After ?? UntilNextTry,
            FetchResult.Failed { Fault: FaultKind.Timeout or FaultKind.ServerError or FaultKind.Network or FaultKind.Dns or FaultKind.Refused or FaultKind.RateLimited } => UntilNextTry,
            _ => (TimeSpan?)null,
        };
        await LeaveAsync(article, again, (answer as FetchResult.Failed)?.Fault ?? FaultKind.None, cancellationToken);
    }

    private async Task<ReadPage> ExtractAsync(Article article, FetchResult.Content content, TimeSpan? gap, CancellationToken cancellationToken)
    {
        try
        {
            var page = await ExtractAsync(article.Title, content, cancellationToken);
            if (page.NextPage is not null) page = await WithNextPagesAsync(page, article.Title, gap, cancellationToken);
            using var share = await processors.TakeAsync(cancellationToken);
            return PageText.Join(article, page, time.GetUtcNow());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A fault of ours, but the page must not be asked for again and again because of it.
            logger.LogError(failure, "Page {Article} could not be understood", article.Id);
            article.PageDueAt = null;
            return new(article, null, null);
        }
    }

    private async Task<ExtractedArticle> ExtractAsync(string title, FetchResult.Content content, CancellationToken cancellationToken)
    {
        using var share = await processors.TakeAsync(cancellationToken);
        var (facts, address) = (content.Facts, content.Trace.Address);
        var robotsHeader = facts.RobotsTags.Count == 0 ? null : string.Join('\n', facts.RobotsTags);
        return ArticleExtractor.Extract(content.Body.Bytes, new(address, facts.ContentType, robotsHeader, title)
        {
            Rule = sites.Find(address.IdnHost),
            Reserved = facts.Reserved ?? reservations.Known(address)?.Reserves(address),
        });
    }

    /// <summary>An article on several pages, as far as a site rule knows of them; a page that cannot be had ends it.</summary>
    private async Task<ExtractedArticle> WithNextPagesAsync(ExtractedArticle first, string title, TimeSpan? gap, CancellationToken cancellationToken)
    {
        var most = Math.Clamp(sites.Find(first.NextPage!.IdnHost)?.Pages ?? 1, 1, MostPages);
        var (whole, seen) = (first, new HashSet<Uri>());
        for (var next = first.NextPage; next is not null && seen.Count + 1 < most && seen.Add(next);)
        {
            if (!(await robots.AskAsync(next, cancellationToken)).Verdict.Allowed || await fetcher.FetchAsync(new(next, FetchPurpose.Page, Gap: gap), cancellationToken) is not FetchResult.Content content) break;
            using (content)
            {
                var page = await ExtractAsync(title, content, cancellationToken);
                whole = whole with { Text = $"{whole.Text}\n{page.Text}", Html = whole.Html + page.Html };
                next = page.NextPage;
            }
        }
        return whole;
    }

    /// <summary>The article keeps its feed's words, for now or for good.</summary>
    private async Task LeaveAsync(Article article, TimeSpan? again, FaultKind fault, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        article.PageDueAt = again is { } pause && now - article.FirstSeenAt < TriedFor ? now + pause : null;
        logger.LogInformation("Did not read page {Article} of {Source}: {Fault}", article.Id, article.Source!.Slug, fault);
        await StoreAsync(article.PageDueAt is null ? PageText.WithFeedText(article) : new(article, null, null), cancellationToken);
    }

    private Task StoreAsync(ReadPage page, CancellationToken cancellationToken) => store.StoreAsync(page, cancellationToken);
}
