using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Provenance;

internal static partial class PlaceMarks
{
    public static bool IsElsewhere(string marks) => marks.Length > 0 && Elsewhere().IsMatch(marks);

    [GeneratedRegex(@"related|similar|recommend|most-?read|popular|trending|(?:^|[\s_-])(?:comments?|comment-list|commentlist|menu|breadcrumbs?|teasers?|sidebar)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
