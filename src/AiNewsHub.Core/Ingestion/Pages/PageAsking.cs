using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>
/// Asks for all that reading an article's page needs: robots.txt, what the site reserves, the page and those it goes on with, the site's
/// page about itself. Pages are extracted here, because they say what is to be asked next.
/// </summary>
internal sealed class PageAsking(
    Fetcher fetcher, HostBackoff pauses, RobotsFiles robots, TdmFiles reservations, SiteRulesFile sites, AboutPages abouts, ProcessorShare processors)
{
    private const int MostPages = 20;

    public async Task<AskedPage> AskAsync(Article article, CancellationToken cancellationToken)
    {
        var address = new Uri(article.Url);
        if (pauses.RestOfPages(address) is { } rest) return new() { Fault = FaultKind.RateLimited, Again = rest, IsPutOff = true };
        var allowed = await robots.AskAsync(address, cancellationToken);
        if (allowed.Refusal is var (fault, _))
            return new() { Fault = fault, Again = IsPassing(fault) ? HostBackoff.PageRefusal : null, IsPutOff = IsPassing(fault) };
        var gap = allowed.Delay;
        await reservations.AskAsync(address, cancellationToken);
        var answer = await fetcher.FetchAsync(new(address, FetchPurpose.Page, Gap: gap), cancellationToken);
        if (answer is not FetchResult.Content content)
            return new() { Fault = (answer as FetchResult.Failed)?.Fault ?? FaultKind.None, Again = Again(answer), Trace = answer.Trace };
        AskedPage asked;
        using (content) asked = await ReadAsync(article.Title, content, gap, cancellationToken);
        return asked with { About = await abouts.AskAsync(article.Source!, asked.Page?.AboutPage, cancellationToken) };
    }

    private static TimeSpan? Again(FetchResult answer) => answer switch
    {
        FetchResult.RetryLater later => later.After ?? HostBackoff.PageRefusal,
        FetchResult.Failed failed when IsPassing(failed.Fault) => HostBackoff.PageRefusal,
        _ => null,
    };

    private static bool IsPassing(FaultKind fault) =>
        fault is FaultKind.Timeout or FaultKind.ServerError or FaultKind.Network or FaultKind.Dns or FaultKind.Refused or FaultKind.RateLimited;

    private async Task<AskedPage> ReadAsync(string title, FetchResult.Content content, TimeSpan? gap, CancellationToken cancellationToken)
    {
        try
        {
            var page = await ExtractAsync(title, content, cancellationToken);
            if (page.NextPage is not null) page = await WithNextPagesAsync(page, title, gap, cancellationToken);
            return new() { Page = page, Trace = content.Trace };
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new() { Failure = failure, Trace = content.Trace };
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
            if (!(await robots.AskAsync(next, cancellationToken)).Verdict.Allowed
                || await fetcher.FetchAsync(new(next, FetchPurpose.Page, Gap: gap), cancellationToken) is not FetchResult.Content content) break;
            using (content)
            {
                var page = await ExtractAsync(title, content, cancellationToken);
                whole = whole with { Text = $"{whole.Text}\n{page.Text}", Html = whole.Html + page.Html };
                next = page.NextPage;
            }
        }
        return whole;
    }
}
