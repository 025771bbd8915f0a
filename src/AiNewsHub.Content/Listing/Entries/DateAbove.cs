using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Html;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>The day that stands once above several entries, as a heading or first line of their group.</summary>
internal static class DateAbove
{
    private const int MaxSteps = 60;
    private const int MaxLevels = 3;
    private const int LongestLine = 50;

    public static (DateTimeOffset? Date, string? Raw)? Find(IElement item, DateCustoms customs)
    {
        var steps = 0;
        var around = item;
        for (var level = 0; level < MaxLevels && around is not null && around.LocalName is not ("body" or "main"); level++, around = around.ParentElement)
        {
            for (var before = around.PreviousElementSibling; before is not null && steps < MaxSteps; before = before.PreviousElementSibling, steps++)
            {
                if (!MayBeHead(before, around)) continue;
                var words = VisibleText.Of(before);
                if (words.Length is < 6 or > LongestLine) continue;
                if (new DateWords(null, words).Read(customs) is { } date) return (date, words);
            }
        }
        return null;
    }

    /// <summary>Not the entries before it: a head is a heading, or made otherwise than the entries.</summary>
    private static bool MayBeHead(IElement before, IElement entry) =>
        ElementNames.IsHeading(before.LocalName) || before.LocalName != entry.LocalName || before.LocalName is "dt" or "p";
}
