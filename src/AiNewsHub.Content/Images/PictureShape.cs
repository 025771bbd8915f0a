namespace AiNewsHub.Content.Images;

/// <summary>Whether a picture of some size can stand for an article: pixels that count readers, smileys, badges and banners cannot.</summary>
public static class PictureShape
{
    private const int LeastWidth = 200;
    private const int LeastHeight = 100;
    private const double Widest = 4;
    private const double Tallest = 2.5;

    /// <summary>Sides in pixels.</summary>
    public static bool IsLead(int width, int height) => width >= LeastWidth && height >= LeastHeight && width <= height * Widest && height <= width * Tallest;

    /// <summary>As <see cref="IsLead(int, int)"/>, as far as the sides are known.</summary>
    public static bool MayBeLead(int? width, int? height) => width is { } across && height is { } down
        ? IsLead(across, down)
        : (width ?? LeastWidth) >= LeastWidth && (height ?? LeastHeight) >= LeastHeight;

    /// <summary>Whether both sides are known and neither is large enough.</summary>
    public static bool IsSmall(int? width, int? height) => width < LeastWidth && height < LeastHeight;

    /// <summary>Whether it can stand beside a name: nearly square, and no single pixel.</summary>
    public static bool IsIcon(int width, int height) => Math.Min(width, height) >= 16 && Math.Max(width, height) <= Math.Min(width, height) * 1.25;

    /// <summary>Whether the address is that of a drawing, or of a pixel that only counts readers.</summary>
    public static bool LooksLikeLogo(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = address.AbsolutePath;
        return path.Contains("pixel.", StringComparison.OrdinalIgnoreCase) || path.Contains("spacer.", StringComparison.OrdinalIgnoreCase)
            || path.Contains("/blank.", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
    }
}
