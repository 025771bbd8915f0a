using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Workers;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>Which lead images are to be fetched, kept in the store: what a stopped process left undone the next one does.</summary>
internal sealed class ImageQueue(IDbContextFactory<HubContext> contexts, TimeProvider time)
{
    private const int LinkedAtOnce = 200;

    /// <summary>No plan reaches further; what is due later was planned by a clock that ran ahead.</summary>
    private static readonly TimeSpan FurthestPlan = TimeSpan.FromDays(40);

    /// <summary>Gives articles with a new image address their image, newest first; how many were looked at.</summary>
    public async Task<int> LinkAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var articles = await context.Articles.AsNoTracking()
            // A page that is about to be read may name a better one.
            .Where(article => article.ImageDueAt != null && article.ImageDueAt <= now && (article.PageDueAt == null || article.PageDueAt > now))
            .OrderByDescending(article => article.ShownAt)
            .Take(LinkedAtOnce)
            .Select(article => new
            {
                article.Id,
                article.SourceId,
                article.ImageUrl,
                article.Marks,
                article.ShownAt,
                article.State,
                article.Source!.ShowImages
            })
            .ToListAsync(cancellationToken);
        if (articles.Count == 0) return 0;

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var wanted = articles.Where(article => article.ImageUrl is not null && article.State == ArticleState.Shown && article.ShowImages
            && !article.Marks.ForbidsImages && now - article.ShownAt < LeadImages.FurthestBack).ToList();
        var images = await ImagesAsync(context, [.. wanted.Select(article => article.ImageUrl!).Distinct(StringComparer.Ordinal)], now, cancellationToken);
        foreach (var article in wanted)
        {
            var image = images[article.ImageUrl!];
            await context.Articles.Where(row => row.Id == article.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ImageId, image.Id).SetProperty(row => row.ImageDueAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.ImageState, ImageState.Waiting),
                cancellationToken);
        }

        foreach (var article in articles.Except(wanted))
        {
            var state = article.ImageUrl is null || now - article.ShownAt >= LeadImages.FurthestBack ? ImageState.None : ImageState.Withheld;
            await context.Articles.Where(row => row.Id == article.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ImageId, (long?)null).SetProperty(row => row.ImageFile, (string?)null)
                    .SetProperty(row => row.ImageDueAt, (DateTimeOffset?)null).SetProperty(row => row.ImageState, state),
                cancellationToken);
        }

        foreach (var source in wanted.GroupBy(article => article.SourceId))
            await SettleAsync(context, source.Key, [.. source.Select(article => images[article.ImageUrl!].Id)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return articles.Count;
    }

    public async Task<List<DueItem>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = context.Images.Where(image => image.DueAt != null && (image.DueAt <= now || image.DueAt > now + FurthestPlan));
        // An index says whether any is; the newest would be looked for among all pictures, every few seconds.
        if (!await due.AnyAsync(cancellationToken)) return [];
        return await due
            .OrderByDescending(image => image.Id)
            .Take(limit)
            .Select(image => new DueItem(image.Id, image.Url, image.DueAt!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those that are still due, not tracked.</summary>
    public async Task<List<FetchedImage>> LoadAsync(long[] ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Images.AsNoTracking().Where(image => EF.Parameter(ids).Contains(image.Id) && image.DueAt != null).ToListAsync(cancellationToken);
    }

    /// <summary>Writes what became of an image, and with it what its articles show.</summary>
    public async Task StoreAsync(FetchedImage image, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Swept away meanwhile: no article wants it any more.
        if (!await context.Images.AnyAsync(row => row.Id == image.Id, cancellationToken)) return;
        context.Images.Update(image);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        var sources = await context.Articles.Where(article => article.ImageId == image.Id).Select(article => article.SourceId).Distinct()
            .ToListAsync(cancellationToken);
        foreach (var source in sources) await SettleAsync(context, source, [image.Id], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<string, FetchedImage>> ImagesAsync(HubContext context, string[] addresses, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var images = await context.Images.Where(image => EF.Parameter(addresses).Contains(image.Url))
            .ToDictionaryAsync(image => image.Url, StringComparer.Ordinal, cancellationToken);
        // The oldest of them first, so that the newest article's image has the highest number and is asked for first.
        foreach (var address in addresses.Reverse())
        {
            if (images.ContainsKey(address)) continue;
            images[address] = new FetchedImage { Url = address, DueAt = now };
            context.Images.Add(images[address]);
        }

        await context.SaveChangesAsync(cancellationToken);
        return images;
    }

    /// <summary>Brings the newest articles of a source, and those of some images, in line with what is known of their images.</summary>
    private static async Task SettleAsync(HubContext context, int sourceId, long[] imageIds, CancellationToken cancellationToken)
    {
        var pictured = context.Articles.AsNoTracking().Where(article => article.SourceId == sourceId && article.ImageId != null);
        var newest = await Named(pictured.OrderByDescending(article => article.ShownAt).Take(LeadImages.Compared)).ToListAsync(cancellationToken);
        var own = await Named(pictured.Where(article => EF.Parameter(imageIds).Contains(article.ImageId!.Value))).ToListAsync(cancellationToken);
        foreach (var (id, state, image) in LeadImages.Judge([.. newest.UnionBy(own, article => article.ArticleId)]))
        {
            var file = state == ImageState.Shown ? LeadImages.FileOf(image) : null;
            await context.Articles.Where(article => article.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(article => article.ImageState, state).SetProperty(article => article.ImageFile, file)
                    .SetProperty(article => article.ImageWidth, article => image.Width ?? article.ImageWidth)
                    .SetProperty(article => article.ImageHeight, article => image.Height ?? article.ImageHeight),
                cancellationToken);
        }
    }

    private static IQueryable<NamedImage> Named(IQueryable<Article> articles) =>
        articles.Select(article => new NamedImage(article.Id, article.ImageState, article.ImageFile, article.Image!));
}
