using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Images.Codec;

/// <summary>A picture as we keep it, or why it cannot be kept.</summary>
internal abstract record EncodedImage
{
    private EncodedImage()
    {
    }

    /// <param name="Hash">Of the publisher's bytes and of how we encode them.</param>
    /// <param name="Tone">Average colour, rrggbb.</param>
    /// <param name="Width">Upright, of the publisher's picture.</param>
    /// <param name="Height">Likewise.</param>
    /// <param name="Files">WebP bytes by width, the smallest first.</param>
    public sealed record Kept(string Hash, string Tone, int Width, int Height, IReadOnlyList<(int Width, byte[] Bytes)> Files) : EncodedImage;

    public sealed record Refused(ImageFault Fault, string? Detail) : EncodedImage;
}
