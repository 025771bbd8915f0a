using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>One term of an article.</summary>
/// <param name="Hash">Of the concept, name, number or word.</param>
/// <param name="Kind">Whether another language would have the same term.</param>
/// <param name="InTitle">Does it stand in the headline.</param>
/// <param name="Weight">How much the article makes of it, before its rarity is known.</param>
/// <param name="Lead">How much headline and lead make of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoryTerm(int Hash, StoryTermKind Kind, bool InTitle, float Weight, float Lead)
{
    /// <summary>Whether it stands in the name of a tag, which is a term itself.</summary>
    public bool IsOfName { get; init; }

    /// <summary>Where it stands first, in the headline if it is there, else in the text.</summary>
    internal int Start { get; init; }

    /// <summary>How many characters it has there; 0 for what has no place in the text.</summary>
    internal int Length { get; init; }
}

/// <summary>What a term is, from what it can be compared with.</summary>
public enum StoryTermKind
{
    /// <summary>A word of one language.</summary>
    Word,
    /// <summary>A word with its meaning in the lexicon: the same in every language.</summary>
    Concept,
    /// <summary>A proper name that is in no dictionary.</summary>
    Name,
    /// <summary>A tag.</summary>
    Entity,
    /// <summary>A tag that says what kind of event it is.</summary>
    Topic,
    /// <summary>An amount.</summary>
    Number,
    /// <summary>An amount to two digits, or a year: near enough to speak for a likeness, too vague to speak against one.</summary>
    Rounded,
    /// <summary>What is told apart by digits: a version, a size of a model, the number of a flaw.</summary>
    Code,
}
