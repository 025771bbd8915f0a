using System.Globalization;
using System.Net;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Images;

/// <summary>The picture that a text begins with, where its feed names none beside it.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Alt">One line of plain text; null where it has none.</param>
public sealed record FirstPicture(Uri Address, string? Alt)
{
    private const int MostLookedAt = 8;
    private const int LongestTag = 8000;

    /// <summary>The first that may stand for an article by what its element says; null where there is none.</summary>
    /// <param name="html">As the feed gave it, unsanitized.</param>
    /// <param name="baseAddress">What relative addresses are relative to.</param>
    public static FirstPicture? Find(string html, Uri? baseAddress)
    {
        ArgumentNullException.ThrowIfNull(html);
        var place = 0;
        for (var i = 0; i < MostLookedAt; i++)
        {
            var start = html.IndexOf("<img", place, StringComparison.OrdinalIgnoreCase);
            if (start < 0) return null;
            place = start + 4;
            if (place >= html.Length || !char.IsWhiteSpace(html[place]) && html[place] != '/') continue;
            var tag = Tag(html.AsSpan(place, Math.Min(html.Length - place, LongestTag)));
            place += tag.Length;
            if (Read(tag, baseAddress) is { } found) return found;
        }

        return null;
    }

    private static FirstPicture? Read(ReadOnlySpan<char> tag, Uri? baseAddress)
    {
        string? source = null, later = null, alt = null;
        int? width = null, height = null;
        foreach (var (name, value) in new HtmlAttributeReader(tag))
        {
            if (Is(name, "src")) source ??= WebUtility.HtmlDecode(value.ToString());
            else if (Is(name, "data-src") || Is(name, "data-lazy-src") || Is(name, "data-original")) later ??= WebUtility.HtmlDecode(value.ToString());
            else if (Is(name, "alt")) alt ??= value.ToString();
            else if (Is(name, "width")) width = Pixels(value);
            else if (Is(name, "height")) height = Pixels(value);
            else if (Is(name, "class") && (value.Contains("emoji", StringComparison.OrdinalIgnoreCase)
                || value.Contains("smiley", StringComparison.OrdinalIgnoreCase))) return null;
        }

        // Where a script puts the picture in place, src holds an empty one until then.
        if (!SafeUrl.TryParse(later, baseAddress, out var address) && !SafeUrl.TryParse(source, baseAddress, out address)) return null;
        if (!PictureShape.MayBeLead(width, height) || PictureShape.LooksLikeLogo(address)) return null;
        return new(address, HtmlCleaner.ToLine(alt) is { Length: > 0 } line ? line : null);
    }

    /// <summary>Up to the end of the tag; what stands in quotes does not end it.</summary>
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> text)
    {
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (quote is null && text[i] == '>') return text[..i];
            if (text[i] is '"' or '\'') quote = quote is null ? text[i] : quote == text[i] ? null : quote;
        }

        return text;
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static int? Pixels(ReadOnlySpan<char> text) =>
        int.TryParse(text.TrimEnd("px"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
}
