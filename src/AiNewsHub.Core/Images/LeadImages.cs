using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Images;

/// <summary>One article of a source and the image it names.</summary>
internal readonly record struct NamedImage(long ArticleId, ImageState State, string? File, FetchedImage Image);

/// <summary>Decides which pictures stand for their articles. Pure.</summary>
internal static class LeadImages
{
    /// <summary>An older article's picture is not fetched any more: it is where few look.</summary>
    public static readonly TimeSpan FurthestBack = TimeSpan.FromDays(30);

    /// <summary>Articles of a source that are looked at together.</summary>
    public const int Compared = 60;

    /// <summary>A photograph serves twice or three times; what is shown with more articles, and with every fourth, is a logo or a stopgap.</summary>
    private const int MostUses = 3;
    private const int RepeatedShare = 4;

    /// <summary>What changes for the newest articles of one source.</summary>
    public static IEnumerable<(long ArticleId, ImageState State, FetchedImage Image)> Judge(IReadOnlyCollection<NamedImage> articles)
    {
        var uses = articles.Where(article => article.Image.Hash is not null).CountBy(article => article.Image.Hash!, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var pictured = uses.Values.Sum();
        foreach (var article in articles)
        {
            var state = StateOf(article.Image, uses, pictured);
            var file = state == ImageState.Shown ? FileOf(article.Image) : null;
            if (state != article.State || file != article.File) yield return (article.ArticleId, state, article.Image);
        }
    }

    public static string FileOf(FetchedImage image) => new LeadImage(image.Hash!, image.Tone!, image.Width!.Value, image.Height!.Value).Text;

    private static ImageState StateOf(FetchedImage image, Dictionary<string, int> uses, int pictured) => image switch
    {
        { Hash: { } hash } => uses[hash] > MostUses && uses[hash] * RepeatedShare >= pictured ? ImageState.Repeated : ImageState.Shown,
        { Fault: ImageFault.Unfit } => ImageState.Unfit,
        { Fault: ImageFault.Robots or ImageFault.Withheld } => ImageState.Withheld,
        { DueAt: null } => ImageState.Failed,
        _ => ImageState.Waiting,
    };
}
