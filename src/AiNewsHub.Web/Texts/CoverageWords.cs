using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Texts;

/// <summary>Pictures of coverage in words, for those who do not see them.</summary>
public static class CoverageWords
{
    /// <summary>"Over 22 h: 1 announcement, 5 reports, 3 copies".</summary>
    /// <param name="texts">Texts of the request.</param>
    /// <param name="span">From the first article to the last, in words.</param>
    /// <param name="counts">Articles by kind.</param>
    public static string Coverage(this HubTexts texts, string span, IReadOnlyDictionary<CoverageKind, int> counts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(counts);
        (int Count, string Words)[] parts =
        [
            Part(CoverageKind.Announcement, "{0} announcement", "{0} announcements"),
            Part(CoverageKind.Report, "{0} report", "{0} reports"),
            Part(CoverageKind.Copy, "{0} copy", "{0} copies"),
        ];
        return texts["Over {0}: {1}", span, string.Join(", ", parts.Where(part => part.Count > 0).Select(part => part.Words))];

        (int, string) Part(CoverageKind kind, string one, string many)
        {
            var count = counts.GetValueOrDefault(kind);
            return (count, texts.Count(count, one, many));
        }
    }

    /// <summary>"7 publishers, 4 of them on their own; 1 speaks for itself, 2 only repeat others."</summary>
    /// <param name="texts">Texts of the request.</param>
    /// <param name="story">What its publishers are to it.</param>
    public static string Independence(this HubTexts texts, StoryIndependence story)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(story);
        var publishers = texts.Count(story.Publishers, "{0} publisher", "{0} publishers");
        var own = story switch
        {
            { OnTheirOwn: 0 } => texts["{0}, none of them on its own", publishers],
            { Publishers: 1 } => texts["{0}, on its own", publishers],
            { OnTheirOwn: var count, Publishers: var all } when count == all => texts["{0}, all of them on their own", publishers],
            _ => texts.Count(story.OnTheirOwn, "{1}, {0} of them on its own", "{1}, {0} of them on their own", publishers),
        };
        string[] others =
        [
            Part(story.NamingOthers, "{0} names whom it builds on", "{0} name whom they build on"),
            Part(story.Parties, "{0} speaks of itself", "{0} speak of themselves"),
            Part(story.Repeating, "{0} only repeats others", "{0} only repeat others"),
        ];
        var rest = string.Join(", ", others.Where(part => part.Length > 0));
        return rest.Length == 0 ? own + "." : texts["{0}; {1}.", own, rest];

        string Part(int count, string one, string many) => count == 0 ? "" : texts.Count(count, one, many);
    }
}
