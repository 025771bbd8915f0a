using AiNewsHub.Content.Images;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Images.Codec;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Looks for one source's icon: what its site's front page names, what its feed names, then the place where browsers look.</summary>
internal sealed class IconPass(
    Fetcher fetcher, RobotsFiles robots, ImageFetch fetch, ImageEncoder encoder, ImageFolder folder, IconQueue queue, TimeProvider time,
        ILogger<IconPass> logger)
{
    private const int MostBytes = 1_000_000;
    private const int MostTried = 6;

    /// <summary>Sites change their dress now and then.</summary>
    private static readonly TimeSpan LookedAgain = TimeSpan.FromDays(30);

    private static readonly TimeSpan LookedAgainInVain = TimeSpan.FromDays(14);

    public async Task RunAsync(Source source, CancellationToken cancellationToken)
    {
        var site = new Uri(source.SiteUrl ?? source.Address);
        source.IconFault = ImageFault.NotAPicture;
        TimeSpan? notYet = null;
        foreach (var address in await CandidatesAsync(source, site, cancellationToken))
        {
            switch (await fetch.GetAsync(address, MostBytes, cancellationToken))
            {
                case ImageAnswer.Got got:
                    using (got.Content)
                    {
                        if (!await KeepAsync(source, got.Content, cancellationToken)) continue;
                    }

                    await queue.StoreAsync(source, cancellationToken);
                    return;
                case ImageAnswer.NotYet rest: notYet = rest.After; break;
                case ImageAnswer.Failed failed: source.IconFault = failed.Fault; break;
            }
        }

        var now = time.GetUtcNow();
        source.IconTries++;
        var isTransient = notYet is not null || source.IconFault == ImageFault.Unreachable;
        source.IconDueAt = now + (isTransient ? notYet ?? ImageRetries.After(source.IconTries) : null) ?? now + LookedAgainInVain;
        // A site that cannot be reached is told of with its feed.
        logger.Log(source.IconFault == ImageFault.Unreachable ? LogLevel.Debug : LogLevel.Information, "Found no icon of {Source}: {Fault}", source.Slug,
            source.IconFault);
        await queue.StoreAsync(source, cancellationToken);
    }

    private async Task<bool> KeepAsync(Source source, FetchResult.Content content, CancellationToken cancellationToken)
    {
        switch (await encoder.IconAsync(content.Body.Bytes, cancellationToken))
        {
            case EncodedImage.Kept kept:
                foreach (var (side, bytes) in kept.Files) folder.Write(LeadImage.FileName(kept.Hash, side), bytes);
                (source.IconFile, source.IconFault, source.IconTries, source.IconDueAt) = (kept.Hash, ImageFault.None, 0, time.GetUtcNow() + LookedAgain);
                return true;
            case EncodedImage.Refused refused:
                source.IconFault = refused.Fault;
                return false;
            default: throw new InvalidOperationException("A picture is kept or refused.");
        }
    }

    private async Task<List<Uri>> CandidatesAsync(Source source, Uri site, CancellationToken cancellationToken)
    {
        var candidates = new List<Uri>();
        // Who lets only the feed be read has not asked us to its front page either.
        if (source.ReadPages) candidates.AddRange(await NamedByPageAsync(site, cancellationToken));
        if (Uri.TryCreate(source.FeedIcon, UriKind.Absolute, out var said) && said.Scheme is "http" or "https") candidates.Add(said);
        candidates.Add(new(site, "/favicon.ico"));
        return [.. candidates.Distinct().Take(MostTried)];
    }

    private async Task<IReadOnlyList<Uri>> NamedByPageAsync(Uri site, CancellationToken cancellationToken)
    {
        var (verdict, delay) = await robots.AskAsync(site, cancellationToken);
        if (!verdict.Allowed || await fetcher.FetchAsync(new(site, FetchPurpose.Page, Gap: delay), cancellationToken) is not FetchResult.Content content)
            return [];
        using (content) return SiteIcons.Find(content.Body.Bytes, content.Facts.ContentType, content.Trace.Address);
    }
}
