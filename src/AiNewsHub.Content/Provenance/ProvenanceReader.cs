using AiNewsHub.Content.Html;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Provenance;

/// <summary>Where a text comes from, by its own words.</summary>
/// <param name="Via">Whom it says it is based on.</param>
/// <param name="Disclosure">What it says of its making.</param>
/// <param name="ImageCredit">The credit of its first picture.</param>
public sealed record ProvenanceMarks(IReadOnlyList<ViaMention> Via, Disclosure Disclosure, string? ImageCredit);

/// <summary>Reads provenance out of feed content or of a page.</summary>
public static class ProvenanceReader
{
    private const int MaxContent = 400_000;

    /// <summary>For content that came in a feed.</summary>
    /// <param name="html">As the publisher gave it, before cleaning.</param>
    /// <param name="address">The entry's own address: links to its site are no via.</param>
    /// <param name="site">The publisher's name, never a via of itself.</param>
    public static ProvenanceMarks Read(string html, Uri? address, string? site)
    {
        var builder = new BlockBuilder(address);
        var reader = new HtmlTokenReader(html.AsSpan(0, Math.Min(html.Length, MaxContent)), keepImages: true);
        while (!builder.IsFull && reader.Read())
        {
            switch (reader.Kind)
            {
                case HtmlTokenKind.Text: builder.RawWords(reader.Text); break;
                case HtmlTokenKind.Start:
                    builder.Start(reader.Name, reader.Attribute("class") ?? "",
                    reader.Name == "a" ? reader.Attribute("href") : null); break;
                case HtmlTokenKind.End: builder.End(reader.Name); break;
            }
        }
        return Read(builder.Finish(), address, site, null);
    }

    internal static IReadOnlyList<TextBlock> Blocks(PageNode body, Uri? baseAddress)
    {
        var builder = new BlockBuilder(baseAddress);
        for (var node = body; node is not null && !builder.IsFull;)
        {
            if (node.IsText) builder.Words(node.Text);
            else builder.Start(node.Name, node.ClassAndId, node.Name == "a" ? node.Attribute("href") : null);
            if (node.First is { } child)
            {
                node = child;
                continue;
            }
            if (!node.IsText) builder.End(node.Name);
            while (node != body && node.Next is null)
            {
                node = node.Parent!;
                builder.End(node.Name);
            }
            node = node == body ? null : node.Next;
        }
        return builder.Finish();
    }

    internal static ProvenanceMarks Read(IReadOnlyList<TextBlock> blocks, Uri? address, string? site, string? title) =>
        new(ViaReader.Read(blocks, address, site, title), DisclosureReader.Read(blocks, site), ImageCreditReader.Read(blocks));
}
