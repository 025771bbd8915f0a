using System.Runtime.InteropServices;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Text;

/// <summary>How a word is written, which is what tells the company Meta from a meta-analysis.</summary>
[Flags]
internal enum TokenShape : byte
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    StartsSentence = 4,
    Digits = 8,
    /// <summary>Joined to the word before it by a hyphen, as <c>analysis</c> in <c>meta-analysis</c>.</summary>
    AfterHyphen = 16,
    /// <summary>A character of a script without spaces between words; such tokens are one character long.</summary>
    Ideograph = 32,
}

/// <summary>
/// One word or number: where it stands in the text, and where its folded form stands in <see cref="TokenizedText.Folded"/>.
/// <paramref name="Hash"/> is <see cref="TextHash.Of"/> of the folded form: every table that is asked for words is asked by it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, int FoldedStart, int FoldedLength, TokenShape Shape, ulong Hash)
{
    public int End => Start + Length;
    public bool Is(TokenShape shape) => (Shape & shape) != TokenShape.None;
}
