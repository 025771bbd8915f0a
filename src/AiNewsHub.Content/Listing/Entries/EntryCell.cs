using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>One place of an entry that says something: words, a link, a date, a picture.</summary>
/// <param name="Element">Where it stands.</param>
/// <param name="Key">The way to it from the entry; the same in entries of the same make.</param>
/// <param name="Text">The words inside, for an element with words of its own or a heading; else empty.</param>
/// <param name="Url">For a link: where it leads.</param>
/// <param name="Dates">Attributes and words that may hold its date.</param>
internal sealed record EntryCell(IElement Element, string Key, string Text, string? Url, DateWords Dates)
{
    /// <summary>Class, id and property, to be asked for words such as "title".</summary>
    public string Marks { get; } =
        $"{Element.ClassName} {Element.Id} {Element.GetAttribute("itemprop")} {Element.GetAttribute("data-hook")} {Element.GetAttribute("data-testid")} {Element.GetAttribute("rel")}".ToLowerInvariant();

    public bool IsHeading => Html.ElementNames.IsHeading(Element.LocalName);

    public bool IsNamed(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Marks.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
