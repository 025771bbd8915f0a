using System.Globalization;
using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Search;

/// <summary>Where a page of hits ended.</summary>
/// <param name="Newest">The highest article number of the pool.</param>
/// <param name="Last">The last hit shown of it, where the newest stand first; null where the pool is still untouched.</param>
public sealed record SearchCursor(long Newest, ArticleCursor? Last)
{
    private const char RankMark = 'r';

    /// <summary>Where they stand by relevance: how many were shown of the pool.</summary>
    public int Shown { get; init; }

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => Shown > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Newest}.{RankMark}{Shown}")
        : string.Create(CultureInfo.InvariantCulture, $"{Newest}.{Last}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SearchCursor? Read(string? text)
    {
        if (text?.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot)) return null;
        if (!long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var newest)) return null;
        var rest = text[(dot + 1)..];
        return rest.StartsWith(RankMark) && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            ? new(newest, null) { Shown = shown }
            : new(newest, ArticleCursor.Read(rest));
    }
}
