using System.Globalization;

namespace AiNewsHub.Core.Images;

/// <summary>An article's picture in the widths we keep of it.</summary>
/// <param name="Hash">Names the files.</param>
/// <param name="Tone">Average colour, rrggbb, for the place while it loads.</param>
/// <param name="Width">Of the publisher's picture, in pixels.</param>
/// <param name="Height">Likewise.</param>
public sealed record LeadImage(string Hash, string Tone, int Width, int Height)
{
    /// <summary>A phone's column, that column on a dense screen, a desktop's on a dense screen.</summary>
    private static readonly int[] _ladder = [400, 800, 1200];

    /// <summary>Widths that there are files of, in pixels, the smallest first. A picture is never made larger than it is.</summary>
    public IReadOnlyList<int> Widths => WidthsOf(Width);

    /// <summary>How an article's row names it.</summary>
    public string Text => $"{Hash}-{Tone}";

    /// <summary>The height that goes with one of <see cref="Widths"/>.</summary>
    public int HeightAt(int width) => HeightOf(Width, Height, width);

    public static LeadImage? Of(string? text, int? width, int? height) =>
        text?.Split('-') is [var hash, var tone] && width is { } across && height is { } down ? new(hash, tone, across, down) : null;

    /// <summary>The file of a hash in one width; the whole of what may be asked for under that name.</summary>
    public static string FileName(string hash, int width) => string.Create(CultureInfo.InvariantCulture, $"{hash}-{width}.webp");

    internal static IReadOnlyList<int> WidthsOf(int width)
    {
        List<int> widths = [.. _ladder.Where(step => step <= width)];
        // One more where the largest step leaves out much of it.
        if (widths.Count < _ladder.Length && width > widths.LastOrDefault() * 1.2) widths.Add(width);
        return widths;
    }

    internal static int HeightOf(int width, int height, int at) => Math.Max(1, (int)Math.Round((double)height * at / width));
}
