using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>How much a phrase of <c>signals.txt</c> says by itself.</summary>
internal enum CueStrength
{
    /// <summary>Says so alone.</summary>
    Clear,
    /// <summary>Mostly says so.</summary>
    Likely,
    /// <summary>Has other meanings; counts beside a cue of another family.</summary>
    Ambiguous,
    /// <summary>Speaks against.</summary>
    Against,
    /// <summary>Holds another phrase and means something else, so it only hides that.</summary>
    Nothing,
    /// <summary>Gives the letters AI and IA another meaning in the whole text.</summary>
    OtherLetters,
}

/// <summary>Where a cue stands.</summary>
internal enum CuePlace
{
    Title,
    /// <summary>The first words of the text, which say what it is about.</summary>
    Lead,
    Body,
}

/// <summary>A phrase of <c>signals.txt</c>.</summary>
/// <param name="Phrase">How it is written; its weight says how it is read.</param>
/// <param name="Family">The line it stands on: the ambiguous ones of one line are no company to each other.</param>
internal sealed record Cue(Phrase Phrase, int Family)
{
    private const int MaxLetters = 4;

    public CueStrength Strength { get; } = Phrase.Weight switch
    {
        >= 3 => CueStrength.Clear,
        >= 2 => CueStrength.Likely,
        > 0 => CueStrength.Ambiguous,
        0 => CueStrength.Nothing,
        > -2 => CueStrength.Against,
        _ => CueStrength.OtherLetters,
    };

    /// <summary>Nothing but a few capitals, which other matters are called by too.</summary>
    public bool IsLetters { get; } = Phrase.Case == PhraseCase.Exact && Phrase.Written.Length <= MaxLetters
        && char.IsUpper(Phrase.Written[0]) && Phrase.Written.Count(char.IsLower) < 2;
}

/// <summary>A cue by its number in the dictionary, at a place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeenCue(int Number, CueStrength Strength, CuePlace Place, int Family);
