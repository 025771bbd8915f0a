using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging;

/// <summary>What an article says, as far as rules and words can tell, with the reasons.</summary>
/// <param name="Language">BCP 47 primary tag, or null when it cannot be told.</param>
/// <param name="Band">Is it about AI systems, their makers, chips, computing sites, rules or effects; or has an editor to say.</param>
/// <param name="Relevance">The probability of that, 0 to 1.</param>
/// <param name="Reasons">The words that decided it, weightiest first; positive weights speak for AI.</param>
/// <param name="Kind">The nature of the text.</param>
/// <param name="Topic">Slug of the main topic, or null.</param>
/// <param name="Tags">Best first; topics only when it is about AI.</param>
public sealed record TextUnderstanding(
    string? Language,
    RelevanceBand Band,
    double Relevance,
    IReadOnlyList<RelevanceReason> Reasons,
    ArticleKind Kind,
    string? Topic,
    IReadOnlyList<FoundTag> Tags)
{
    /// <summary>Surely enough to be shown without an editor.</summary>
    public bool IsAboutAi => Band == RelevanceBand.In;
}

/// <summary>What becomes of a text of a source that is filtered.</summary>
public enum RelevanceBand
{
    /// <summary>It is about something else.</summary>
    Out,
    /// <summary>It cannot be told: an editor decides.</summary>
    Held,
    /// <summary>It is about the AI industry.</summary>
    In,
}

/// <summary>A word or tag and what it added to the relevance, in log-odds.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RelevanceReason(string Term, double Weight);

/// <summary>A tag with the words that caused it.</summary>
/// <param name="Slug">Of <see cref="TagDictionary.Tags"/>.</param>
/// <param name="Name">English name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Score">0 to 1: how surely, and how centrally, the article is about it.</param>
/// <param name="Evidence">At least one span; inside the text that was given.</param>
public sealed record FoundTag(string Slug, string Name, TagKind Kind, double Score, IReadOnlyList<Evidence> Evidence);

/// <summary>Where in the given strings a tag was seen, in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Evidence(EvidenceField Field, int Start, int Length, string Text);

public enum EvidenceField
{
    Title,
    Text,
    Source,
    Category,
}
