namespace AiNewsHub.Core.Model;

/// <summary>The organisation behind one or more sources. Stories count publishers, not sources.</summary>
public sealed class Publisher
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
    /// <summary>The host its pages live on, without <c>www.</c>; lets a "via" link be resolved to this publisher.</summary>
    public string? Host { get; set; }
}
