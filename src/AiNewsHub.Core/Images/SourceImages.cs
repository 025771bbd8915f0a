using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Images;

/// <summary>The switch of one source: off, its pictures vanish at once; on, those of its newer articles are fetched.</summary>
internal static class SourceImages
{
    public static async Task SwitchAsync(HubContext context, Source source, bool on, DateTimeOffset now, CancellationToken cancellationToken)
    {
        source.ShowImages = on;
        (source.IconDueAt, source.IconTries) = (on ? now : null, 0);
        if (!on) source.IconFile = null;
        var articles = context.Articles.Where(article => article.SourceId == source.Id && article.ImageUrl != null);
        if (on)
        {
            var since = now - LeadImages.FurthestBack;
            await articles.Where(article => article.ShownAt > since)
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.ImageDueAt, now), cancellationToken);
            return;
        }

        await articles.ExecuteUpdateAsync(
            set => set.SetProperty(article => article.ImageId, (long?)null).SetProperty(article => article.ImageFile, (string?)null)
                .SetProperty(article => article.ImageDueAt, (DateTimeOffset?)null).SetProperty(article => article.ImageState, ImageState.Withheld),
            cancellationToken);
    }
}
