using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Images;

namespace AiNewsHub.Web.Images;

/// <summary>Where a picture stands; decides how large it is asked for.</summary>
public enum PicturePlace
{
    Front,
    /// <summary>Beside a headline of the front page.</summary>
    Small,
    Story,
    Article,
}

/// <summary>A picture, or the quiet place of one that is not here, with whose it is.</summary>
/// <param name="Article">The article that shows it at its publisher's.</param>
/// <param name="Image">Ours; null where there is only its place.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ShownPicture(ArticleRow Article, LeadImage? Image, PicturePlace Place)
{
    private const int UsualWidth = 1200;
    private const int UsualHeight = 800;

    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>Sides of the place, in pixels; only their proportion matters.</summary>
    public int Width => Image?.Width ?? (IsSized ? Article.ImageWidth!.Value : UsualWidth);

    /// <inheritdoc cref="Width"/>
    public int Height => Image?.Height ?? (IsSized ? Article.ImageHeight!.Value : UsualHeight);

    /// <summary>How wide the page shows it, as the sizes attribute says it; in step with hub.css.</summary>
    public string Sizes => Place switch
    {
        PicturePlace.Front => "(min-width: 80rem) 25rem, (min-width: 44rem) 33vw, 94vw",
        PicturePlace.Small => "9.5rem",
        PicturePlace.Story => "(min-width: 50rem) 48rem, 94vw",
        _ => "(min-width: 46rem) 42rem, 94vw",
    };

    private bool IsSized => Article is { ImageWidth: > 0, ImageHeight: > 0 };
}
