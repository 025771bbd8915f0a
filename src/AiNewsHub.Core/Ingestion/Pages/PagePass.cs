using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>
/// One pass over the page of one stored article: ask, understand, store. The article is shown with its feed's words until then, and for
/// good where its page gives none.
/// </summary>
internal sealed class PagePass(PageAsking asking, IngestQueue store, ProcessorShare processors, TimeProvider time, ILogger<PagePass> logger)
{
    /// <summary>A page that cannot be had for so long is not news any more.</summary>
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(2);

    public async Task RunAsync(Article article, CancellationToken cancellationToken)
    {
        var asked = await asking.AskAsync(article, cancellationToken);
        var page = await UnderstandAsync(article, asked, cancellationToken);
        await store.StoreAsync(page, cancellationToken);
        Log(article, asked);
    }

    private async Task<ReadPage> UnderstandAsync(Article article, AskedPage asked, CancellationToken cancellationToken)
    {
        if (asked.Failure is { } unreadable) return Broken(article, unreadable);
        try
        {
            if (asked.Page is not { } page) return Left(article, asked);
            using var share = await processors.TakeAsync(cancellationToken);
            return PageText.Join(article, page, time.GetUtcNow()) with { About = asked.About };
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Broken(article, failure) with { About = asked.About };
        }
    }

    /// <summary>The article keeps its feed's words, for now or for good, and others are compared with those meanwhile.</summary>
    private ReadPage Left(Article article, AskedPage asked)
    {
        var now = time.GetUtcNow();
        // One that is to be read again is old; it is given up when it was asked for, not because its host rests.
        var isTried = now - article.FirstSeenAt < TriedFor || asked.IsPutOff && article.PageKind != PageKind.NotRead;
        article.PageDueAt = asked.Again is { } pause && isTried ? now + pause : null;
        return PageText.WithFeedText(article);
    }

    /// <summary>A fault of ours, but the page must not be asked for again and again because of it: the next build tries it.</summary>
    private ReadPage Broken(Article article, Exception failure)
    {
        logger.LogError(failure, "Page {Article} could not be understood", article.Id);
        article.PageDueAt = time.GetUtcNow() + DuePages.AfterStumbling;
        return new(article, null, null);
    }

    private void Log(Article article, AskedPage asked)
    {
        if (asked is { Page: null, Failure: null })
            logger.LogInformation("Did not read page {Article} of {Source}: {Fault}", article.Id, article.Source!.Slug, asked.Fault);
        else logger.LogInformation("Read page {Article} of {Source}: {Kind}, {Bytes} bytes in {Milliseconds} ms",
            article.Id, article.Source!.Slug, article.PageKind, asked.Trace!.Bytes, (long)asked.Trace.Duration.TotalMilliseconds);
    }
}
