using System.Globalization;

namespace AiNewsHub.Core.Articles;

/// <summary>Where a page of a list ended: articles are in order of the instant shown, then of number, newest first.</summary>
public sealed record ArticleCursor(DateTimeOffset ShownAt, long Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ShownAt.ToUnixTimeMilliseconds()}-{Id}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ArticleCursor? Read(string? text)
    {
        if (text?.LastIndexOf('-') is not (> 0 and var hyphen)) return null;
        return long.TryParse(text.AsSpan(0, hyphen), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && long.TryParse(text.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && milliseconds is > -62_135_596_800_000 and < 253_402_300_800_000
                ? new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
                : null;
    }
}
