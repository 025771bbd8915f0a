using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Model;

/// <summary>A term of the hub's controlled vocabulary. A publisher's categories are evidence for tags, not tags.</summary>
public sealed class Tag
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public TagKind Kind { get; set; }
    public bool Active { get; set; } = true;
    public List<TagText> Texts { get; set; } = [];
}

/// <summary>What a tag is called, and one line on what it is, in one language of the interface.</summary>
public sealed class TagText
{
    public int TagId { get; set; }
    /// <summary>BCP 47 primary tag.</summary>
    public required string Language { get; set; }
    public required string Name { get; set; }
    public string? Description { get; set; }
}

public enum TaggedBy
{
    Dictionary,
    Editor,
    Rule,
}

/// <summary>That an article carries a tag, and the words that caused it.</summary>
public sealed class ArticleTag
{
    public long ArticleId { get; set; }
    public int TagId { get; set; }
    public Tag? Tag { get; set; }
    public double Score { get; set; }
    public TaggedBy By { get; set; }
    public List<TagEvidence> Evidence { get; set; } = [];
}

/// <summary>Where a tag was found: "title" or "text", the start in UTF-16 units of that field, and the words that stand there.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TagEvidence(string Field, int Start, string Text);
