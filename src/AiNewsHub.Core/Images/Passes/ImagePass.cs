using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Images.Codec;
using AiNewsHub.Core.Model;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Gets one lead image, its steps in order: ask, fetch, encode, write the files, tell the store.</summary>
internal sealed class ImagePass(ImageFetch fetch, ImageEncoder encoder, ImageFolder folder, ImageQueue queue, TimeProvider time, ILogger<ImagePass> logger)
{
    private const int MostBytes = 8_000_000;

    public async Task RunAsync(FetchedImage image, CancellationToken cancellationToken)
    {
        var answer = await fetch.GetAsync(new Uri(image.Url), MostBytes, cancellationToken);
        switch (answer)
        {
            case ImageAnswer.Got got:
                using (got.Content) await KeepAsync(image, got.Content, cancellationToken);
                break;
            case ImageAnswer.NotYet notYet:
                image.DueAt = time.GetUtcNow() + notYet.After;
                break;
            case ImageAnswer.Failed failed:
                Fail(image, failed.Fault, failed.Detail, failed.MayCome);
                break;
        }

        await queue.StoreAsync(image, cancellationToken);
    }

    private async Task KeepAsync(FetchedImage image, FetchResult.Content content, CancellationToken cancellationToken)
    {
        switch (await encoder.LeadAsync(content.Body.Bytes, cancellationToken))
        {
            case EncodedImage.Kept kept:
                foreach (var (width, bytes) in kept.Files) folder.Write(LeadImage.FileName(kept.Hash, width), bytes);
                (image.Hash, image.Tone, image.Width, image.Height) = (kept.Hash, kept.Tone, kept.Width, kept.Height);
                (image.Bytes, image.FetchedAt, image.DueAt, image.Tries) = (kept.Files.Sum(file => file.Bytes.Length), time.GetUtcNow(), null, 0);
                (image.Fault, image.FaultDetail) = (ImageFault.None, null);
                break;
            case EncodedImage.Refused refused:
                Fail(image, refused.Fault, refused.Detail, mayCome: false);
                break;
        }
    }

    private void Fail(FetchedImage image, ImageFault fault, string? detail, bool mayCome)
    {
        image.Tries++;
        (image.Fault, image.FaultDetail) = (fault, detail);
        image.DueAt = mayCome && ImageRetries.After(image.Tries) is { } pause ? time.GetUtcNow() + pause : null;
        logger.LogInformation("Did not get image {Image} of {Host}: {Fault} {Detail}", image.Id, new Uri(image.Url).Host, fault, detail);
    }
}
