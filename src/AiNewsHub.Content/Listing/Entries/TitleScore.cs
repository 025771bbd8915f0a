namespace AiNewsHub.Content.Listing.Entries;

/// <summary>How likely a column of cells holds the headlines.</summary>
internal static class TitleScore
{
    private const int LongestHeadline = 220;
    private const double ManyWords = 12;

    /// <summary>Headlines differ from one another, have several words, are headings or links, and are named so.</summary>
    public static double Of(EntryColumn column, int entries)
    {
        var texts = column.Cells.Values.Select(cell => cell.Text).Where(text => text.Length > 0).ToList();
        var share = texts.Count / (double)entries;
        if (share < 0.5 || column.IsDate) return 0;
        var words = texts.Average(text => Math.Min(Words(text), ManyWords));
        if (words < 1.2) return 0;
        var distinct = texts.Distinct(StringComparer.Ordinal).Count() / (double)texts.Count;
        var some = column.Cells.Values.First();
        var score = share * Math.Sqrt(words) * distinct * distinct * distinct;
        if (some.IsHeading || HasHeadingAround(some)) score *= 2;
        if (some.IsNamed("title", "headline", "titre", "titel", "titulo", "título", "heading", " name", "-name")
            && !some.IsNamed("subtitle", "sub-title", "byline", "author", "user-name", "category")) score *= 1.5;
        if (column.IsLinked) score *= 1.6;
        if (some.Element.LocalName is "b" or "strong") score *= 1.2;
        if (some.IsNamed("author", "byline", "meta", "tag", "categor", "comment", "summary", "excerpt", "descri", "teaser-text", "date", "share", "social"))
            score *= 0.4;
        if (column.Cells.Values.Count(cell => cell.Element.QuerySelectorAll("a[href]").Length > 2) * 2 > entries) score *= 0.3;
        if (texts.Average(text => text.Length) > LongestHeadline || texts.Average(Words) > 28) score *= 0.3;
        return score;
    }

    /// <summary>Words of a text; scripts without spaces count two letters as one.</summary>
    public static double Words(string text)
    {
        var words = 0.0;
        var inWord = false;
        foreach (var letter in text)
        {
            var dense = letter is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7af';
            if (dense) words += 0.5;
            var isWord = char.IsLetterOrDigit(letter) && !dense;
            if (isWord && !inWord) words++;
            inWord = isWord || (inWord && letter is '\'' or '’' or '-');
        }
        return words;
    }

    private static bool HasHeadingAround(EntryCell cell)
    {
        var around = cell.Element.ParentElement;
        for (var level = 0; level < 3 && around is not null; level++, around = around.ParentElement)
        {
            if (Html.ElementNames.IsHeading(around.LocalName)) return true;
        }
        return false;
    }
}
