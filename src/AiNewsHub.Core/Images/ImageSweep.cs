using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images;

/// <summary>What one sweep found.</summary>
/// <param name="Forgotten">Images that no article wants any more, or for which there was no room.</param>
/// <param name="Deleted">Files that nothing named.</param>
/// <param name="Missing">Images and icons whose files are gone; they are fetched again.</param>
public sealed record Swept(int Forgotten, int Deleted, int Missing);

/// <summary>Keeps folder and store in step: what nothing uses goes, what is used and gone is fetched again, all of it within its limit.</summary>
public sealed class ImageSweep(IDbContextFactory<HubContext> contexts, ImageFolder folder, ImageSettings settings, TimeProvider time,
    ILogger<ImageSweep> logger)
{
    /// <summary>A file is written before the store names it; one that is so old and unnamed was left behind.</summary>
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromHours(1);

    private const int Batch = 200;

    /// <summary>Where too much is kept, so much of the limit is left.</summary>
    private const double Room = .9;

    public async Task<Swept> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var forgotten = await ForgetUnwantedAsync(context, cancellationToken) + await ForgetOldestAsync(context, cancellationToken);
        // The files are listed before the store is asked who uses them: what comes between is used, and young.
        var files = folder.All().ToList();
        var used = await UsedAsync(context, cancellationToken);
        var deleted = DeleteUnused(files, used);
        var missing = await AskAgainAsync(context, used.Except(files.Select(file => file.Hash), StringComparer.Ordinal), cancellationToken);
        var swept = new Swept(forgotten, deleted, missing);
        if (swept != new Swept(0, 0, 0))
            logger.LogInformation("Swept images: {Forgotten} forgotten, {Deleted} files deleted, {Missing} to be fetched again", forgotten, deleted, missing);
        return swept;
    }

    /// <summary>Lets what is used and gone be fetched again, as after a restore without pictures; how many that are.</summary>
    public async Task<int> AskForMissingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await AskAgainAsync(context, await MissingAsync(context, cancellationToken), cancellationToken);
    }

    /// <summary>How many are used and gone, and nobody knows it yet.</summary>
    public async Task<int> CountLostAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (now, lost) = (time.GetUtcNow(), 0);
        foreach (var hashes in (await MissingAsync(context, cancellationToken)).Chunk(Batch))
        {
            lost += await context.Images.CountAsync(
                image => image.Hash != null && EF.Parameter(hashes).Contains(image.Hash) && (image.DueAt == null || image.DueAt > now), cancellationToken);
            lost += await context.Sources.CountAsync(
                source => source.IconFile != null && EF.Parameter(hashes).Contains(source.IconFile) && (source.IconDueAt == null || source.IconDueAt > now),
                cancellationToken);
        }

        return lost;
    }

    private async Task<IEnumerable<string>> MissingAsync(HubContext context, CancellationToken cancellationToken)
    {
        var used = await UsedAsync(context, cancellationToken);
        return used.Except(folder.Stored().Select(file => ImageFolder.HashOf(file.Name)), StringComparer.Ordinal);
    }

    private static async Task<HashSet<string>> UsedAsync(HubContext context, CancellationToken cancellationToken)
    {
        var images = await context.Images.Where(image => image.Hash != null).Select(image => image.Hash!).ToListAsync(cancellationToken);
        var icons = await context.Sources.Where(source => source.IconFile != null).Select(source => source.IconFile!).ToListAsync(cancellationToken);
        return [.. images, .. icons];
    }

    private static async Task<int> ForgetUnwantedAsync(HubContext context, CancellationToken cancellationToken)
    {
        await context.Articles.Where(article => article.ImageId != null && article.State == ArticleState.Removed).ExecuteUpdateAsync(
            set => set.SetProperty(article => article.ImageId, (long?)null).SetProperty(article => article.ImageFile, (string?)null)
                .SetProperty(article => article.ImageState, ImageState.None),
            cancellationToken);
        return await context.Images.Where(image => !context.Articles.Any(article => article.ImageId == image.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> ForgetOldestAsync(HubContext context, CancellationToken cancellationToken)
    {
        var limit = settings.MaxMegabytes * 1_000_000L;
        var kept = await context.Images.SumAsync(image => image.Bytes, cancellationToken);
        if (kept <= limit) return 0;
        var forgotten = 0;
        while (kept > limit * Room)
        {
            var oldest = await context.Images.Where(image => image.Hash != null).OrderBy(image => image.FetchedAt).Take(Batch)
                .Select(image => new { image.Id, image.Bytes }).ToListAsync(cancellationToken);
            if (oldest.Count == 0) break;
            var ids = new List<long>();
            foreach (var image in oldest)
            {
                if (kept <= limit * Room) break;
                ids.Add(image.Id);
                kept -= image.Bytes;
            }

            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.Articles.Where(article => article.ImageId != null && ids.Contains(article.ImageId.Value)).ExecuteUpdateAsync(
                set => set.SetProperty(article => article.ImageId, (long?)null).SetProperty(article => article.ImageFile, (string?)null)
                    .SetProperty(article => article.ImageState, ImageState.None),
                cancellationToken);
            forgotten += await context.Images.Where(image => ids.Contains(image.Id)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return forgotten;
    }

    private int DeleteUnused(List<(FileInfo File, string Hash)> files, HashSet<string> used)
    {
        var deleted = 0;
        foreach (var (file, hash) in files.Where(file => !used.Contains(file.Hash)))
        {
            // Written anew since it was listed: it is about to be used.
            file.Refresh();
            if (!file.Exists || time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc < LeftBehindAfter) continue;
            file.Delete();
            deleted++;
        }

        return deleted;
    }

    /// <summary>A store that was restored without its pictures, or a folder that somebody emptied.</summary>
    private async Task<int> AskAgainAsync(HubContext context, IEnumerable<string> missing, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = 0;
        foreach (var hashes in missing.Chunk(Batch))
        {
            count += await context.Images.Where(image => image.Hash != null && EF.Parameter(hashes).Contains(image.Hash))
                .ExecuteUpdateAsync(set => set.SetProperty(image => image.DueAt, now), cancellationToken);
            count += await context.Sources.Where(source => source.IconFile != null && EF.Parameter(hashes).Contains(source.IconFile))
                .ExecuteUpdateAsync(set => set.SetProperty(source => source.IconDueAt, now), cancellationToken);
        }

        return count;
    }
}
