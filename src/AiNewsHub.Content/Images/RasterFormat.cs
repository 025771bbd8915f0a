namespace AiNewsHub.Content.Images;

/// <summary>Kinds of pictures made of pixels, told by their first bytes.</summary>
public enum RasterFormat
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Bmp,
    Ico,
    Avif,
}
