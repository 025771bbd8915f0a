using System.Runtime.InteropServices;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Provenance;

/// <summary>Where a block of words stands on its page.</summary>
internal enum BlockPlace
{
    Body,
    Heading,
    Caption,
    /// <summary>Footer, side column or small print.</summary>
    Edge,
    /// <summary>The foot of the whole page.</summary>
    Foot,
    /// <summary>Links to other articles: says nothing about this one.</summary>
    Elsewhere,
}

/// <summary>A link as it is written. Addresses are read only of blocks where they matter, which few do.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenLink(int Start, int Length, string Address);

/// <summary>A link inside a block: where its words stand, and where it leads.</summary>
internal sealed record BlockLink(int Start, int Length, Uri Address)
{
    public int End => Start + Length;
}

/// <summary>One block of words with its links.</summary>
/// <param name="Text">White space folded.</param>
/// <param name="Written">Its links, in order; some may lead nowhere.</param>
/// <param name="Base">What their addresses are relative to.</param>
/// <param name="Place">See <see cref="BlockPlace"/>.</param>
/// <param name="AfterImage">A picture stands right before it.</param>
/// <param name="AfterFigure">That picture had its own figure, which ended before.</param>
/// <param name="InQuote">Stands in a block quotation.</param>
/// <param name="Marks">Class names and id of its elements.</param>
/// <param name="ProvenanceCues">What its words may be the beginning of.</param>
internal sealed record TextBlock(string Text, IReadOnlyList<WrittenLink> Written, Uri? Base, BlockPlace Place, bool AfterImage, bool AfterFigure, bool InQuote,
    string Marks, ProvenanceCues ProvenanceCues)
{
    private IReadOnlyList<BlockLink>? _links;

    /// <summary>In order.</summary>
    public IReadOnlyList<BlockLink> Links => _links ??= Written.Count == 0 ? [] : Read();

    public bool Has(ProvenanceCues cue) => (ProvenanceCues & cue) != ProvenanceCues.None;

    public string TextOf(BlockLink link) => Text.Substring(link.Start, link.Length).Trim();

    public BlockLink? LinkAt(int start, int end) => Links.FirstOrDefault(link => link.Start < end && start < link.End);

    private List<BlockLink> Read()
    {
        var links = new List<BlockLink>();
        foreach (var link in Written) if (SafeUrl.TryParse(link.Address, Base, out var address)) links.Add(new(link.Start, link.Length, address));
        return links;
    }
}
