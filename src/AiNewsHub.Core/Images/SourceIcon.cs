namespace AiNewsHub.Core.Images;

/// <summary>The mark beside a source's name, in the sizes we keep of it: plain and for dense screens.</summary>
public static class SourceIcon
{
    /// <summary>Sides of the square files, in pixels, the smaller first.</summary>
    public static IReadOnlyList<int> Sides { get; } = [32, 64];
}
