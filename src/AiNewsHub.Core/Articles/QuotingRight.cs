using System.Runtime.InteropServices;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Articles;

/// <summary>
/// How much of an article's text may be shown. Whatever shows any of it asks here: pages, summaries, feeds, structured data. What a publisher forbids
/// outweighs that its source may be shown in full.
/// </summary>
/// <param name="Marks">What the publisher asks for.</param>
/// <param name="MaxSnippet">Most characters it lets be quoted; negative or null for any number.</param>
/// <param name="IsFull">Whether an operator has its leave to show whole texts.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QuotingRight(UseMarks Marks, int? MaxSnippet, bool IsFull)
{
    /// <summary>"Very short extracts" need no licence in the EU; the law names no number, careful aggregators stay near this.</summary>
    public const int Longest = 280;

    /// <summary>A word with its ellipsis needs more than this.</summary>
    private const int TooFew = 2;

    private int Allowed => Marks.ForbidsQuoting ? 0 : MaxSnippet is >= 0 and var most ? most : int.MaxValue;

    /// <summary>Whether nothing but headline and link may be shown.</summary>
    public bool ForbidsAll => Allowed < TooFew;

    /// <summary>Whether what is shown of it may be kept for later, by a reader's browser as by anybody.</summary>
    public bool AllowsKeeping => !Marks.ForbidsArchive && !ForbidsAll;

    /// <summary>Whether the whole text may be shown.</summary>
    public bool AllowsWhole => IsFull && Allowed == int.MaxValue;

    /// <summary>How many characters one page may quote in all.</summary>
    public int Characters => ForbidsAll ? 0 : IsFull ? Allowed : Math.Min(Allowed, Longest);

    /// <summary>Cut at a word to what may be quoted and our own bound, ellipsis included; null for nothing.</summary>
    public string? Cut(string? words)
    {
        var limit = Math.Min(Allowed, Longest);
        var text = words?.Trim();
        if (string.IsNullOrEmpty(text) || ForbidsAll) return null;
        if (text.Length <= limit) return text;
        var end = text.LastIndexOf(' ', limit - 1);
        if (end < limit / 2) end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }

    /// <summary>Whether the words that caused a tag may be shown: those of the headline always.</summary>
    public bool Allows(TagEvidence evidence) => evidence.Field == "title" || !ForbidsAll;
}
