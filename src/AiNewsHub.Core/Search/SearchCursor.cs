using System.Globalization;
using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Search;

/// <summary>Where a page of hits ended.</summary>
/// <param name="Newest">The highest article number of the pool.</param>
/// <param name="Last">The last hit shown of it; null where the pool is still untouched.</param>
public sealed record SearchCursor(long Newest, ArticleCursor? Last)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Newest}.{Last}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SearchCursor? Read(string? text)
    {
        if (text?.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot)) return null;
        return long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var newest)
            ? new(newest, ArticleCursor.Read(text[(dot + 1)..]))
            : null;
    }
}
