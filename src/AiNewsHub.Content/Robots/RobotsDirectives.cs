using System.Globalization;

namespace AiNewsHub.Content.Robots;

/// <summary>Reads robots meta elements and X-Robots-Tag lines. Words that are not known are passed over.</summary>
internal static class RobotsDirectives
{
    private static readonly string[] WithValue = ["max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"];

    /// <summary>Adds what one text says to what is known.</summary>
    /// <param name="marks">What others have said.</param>
    /// <param name="text">One meta element's content, or one header line.</param>
    /// <param name="isHeader">In a header, a robot's name before a colon makes the rest of the line that robot's alone.</param>
    public static RobotsMarks Add(RobotsMarks marks, string text, bool isHeader)
    {
        var addressed = true;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var directive = part.ToLowerInvariant();
            var colon = directive.IndexOf(':', StringComparison.Ordinal);
            if (isHeader && colon > 0 && !WithValue.Contains(directive[..colon].Trim()))
            {
                addressed = false;
                continue;
            }

            if (addressed) marks = Add(marks, directive);
        }

        return marks;
    }

    private static RobotsMarks Add(RobotsMarks marks, string directive) => directive switch
    {
        "noindex" => marks with { NoIndex = true },
        // Google reads "none" as noindex and nofollow; it forbids no snippet by itself.
        "none" => marks with { NoIndex = true },
        "noai" or "noml" => marks with { NoAi = true },
        "noimageindex" => marks with { NoImageIndex = true },
        _ when directive.StartsWith("max-image-preview:", StringComparison.Ordinal) && directive.AsSpan(18).Trim() is "none" =>
            marks with { NoImageIndex = true },
        "noimageai" => marks with { NoImageAi = true },
        "noarchive" or "nocache" => marks with { NoArchive = true },
        "nosnippet" => marks with { NoSnippet = true },
        _ when MaxSnippet(directive) is { } most => marks with { MaxSnippet = Stricter(marks.MaxSnippet, most) },
        _ => marks,
    };

    private static int? MaxSnippet(string directive) =>
        directive.StartsWith("max-snippet:", StringComparison.Ordinal)
        && int.TryParse(directive.AsSpan(12), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var most)
            ? most
            : null;

    /// <summary>Where two limits are given the shorter counts; -1 is none.</summary>
    private static int Stricter(int? before, int now) => before is not { } known || known < 0 ? now : now < 0 ? known : Math.Min(known, now);
}
