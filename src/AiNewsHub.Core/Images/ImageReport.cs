using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Images;

/// <summary>A picture that could not be had: the publisher's address, and why not. The detail is theirs, never markup to be trusted.</summary>
public sealed record FailedImage(string Url, ImageFault Fault, string? Detail);

/// <summary>How one source's pictures fare, for its admin.</summary>
/// <param name="ByState">Articles that name one, by what became of it.</param>
/// <param name="Failed">Of its newest articles.</param>
public sealed record ImageReport(IReadOnlyDictionary<ImageState, int> ByState, IReadOnlyList<FailedImage> Failed)
{
    private const int FailedShown = 5;

    public static async Task<ImageReport> ReadAsync(HubContext context, int sourceId, CancellationToken cancellationToken)
    {
        var articles = context.Articles.AsNoTracking().Where(article => article.SourceId == sourceId && article.ImageId != null);
        var states = await articles.GroupBy(article => article.ImageState).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var failed = await articles.Where(article => article.Image!.Fault != ImageFault.None)
            .OrderByDescending(article => article.ShownAt)
            .Take(FailedShown)
            .Select(article => new FailedImage(article.Image!.Url, article.Image.Fault, article.Image.FaultDetail))
            .ToListAsync(cancellationToken);
        return new(states, failed);
    }
}
