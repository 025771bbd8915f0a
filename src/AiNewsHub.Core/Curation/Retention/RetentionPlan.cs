using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Retention;

/// <summary>What would go, and what that frees.</summary>
/// <param name="Articles">So many articles…</param>
/// <param name="Of">…of these.</param>
/// <param name="Before">All that were shown before then; null where none goes.</param>
/// <param name="TextShare">The part of all texts that is theirs, 0 to 1.</param>
/// <param name="PictureBytes">Of their pictures.</param>
public sealed record RetentionPlan(int Articles, int Of, DateTimeOffset? Before, double TextShare, long PictureBytes)
{
    /// <summary>Reads every text once, and changes nothing.</summary>
    public static async Task<RetentionPlan> ReadAsync(HubContext context, RetentionSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        var of = await ExpiringArticles.Kept(context).CountAsync(cancellationToken);
        if (await ExpiringArticles.LimitAsync(context, settings, now, cancellationToken) is not { } limit) return new(0, of, null, 0, 0);
        var expiring = ExpiringArticles.Before(context, limit);
        var count = await expiring.CountAsync(cancellationToken);
        if (count == 0) return new(0, of, limit, 0, 0);
        var theirs = await expiring.SumAsync(article => (long)article.Content!.Html.Length + article.Content.Text.Length, cancellationToken);
        var all = await context.ArticleContents.SumAsync(content => (long)content.Html.Length + content.Text.Length, cancellationToken);
        var pictures = await context.Images.Where(image => expiring.Any(article => article.ImageId == image.Id)
                && !context.Articles.Any(article => article.ImageId == image.Id && article.ShownAt >= limit))
            .SumAsync(image => (long)image.Bytes, cancellationToken);
        return new(count, of, limit, all == 0 ? 0 : (double)theirs / all, pictures);
    }
}
