namespace AiNewsHub.Core.Model;

/// <summary>One lead image as its publisher names it, and our copy of it. Several articles may share it.</summary>
public sealed class FetchedImage
{
    public long Id { get; set; }
    /// <summary>The publisher's. Unique.</summary>
    public required string Url { get; set; }
    /// <summary>When it is to be asked for; null where it was had, or is given up.</summary>
    public DateTimeOffset? DueAt { get; set; }
    /// <summary>How often it was asked for in vain.</summary>
    public int Tries { get; set; }
    public ImageFault Fault { get; set; }
    /// <summary>What completes the fault's sentence: a status, a host, a size; never markup.</summary>
    public string? FaultDetail { get; set; }
    /// <summary>Names our files; null until there are any. Same picture, same hash, whatever its address.</summary>
    public string? Hash { get; set; }
    /// <summary>Its average colour, rrggbb.</summary>
    public string? Tone { get; set; }
    /// <summary>Upright, in pixels, as its publisher has it.</summary>
    public int? Width { get; set; }
    /// <inheritdoc cref="Width"/>
    public int? Height { get; set; }
    /// <summary>Of our files together.</summary>
    public long Bytes { get; set; }
    public DateTimeOffset? FetchedAt { get; set; }
}
