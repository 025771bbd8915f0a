using System.Globalization;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Images;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The picture shown with the article, and its description.</summary>
internal static class ImageFinder
{
    private const int SmallestSide = 150;

    public static LeadImage Find(PageFacts facts, PageNode articleBody)
    {
        Uri? found = null;
        var (width, height) = (Pixels(facts.Head["og:image:width"]), Pixels(facts.Head["og:image:height"]));
        var shared = facts.Head["og:image"];
        // Sizes are often written by a template that has not seen the picture: a strange one is forgotten, and the file itself tells.
        foreach (var (source, value) in Stated(facts))
        {
            if (!SafeUrl.TryParse(value, facts.Page.Base, out var address) || PictureShape.LooksLikeLogo(address)
                || value == shared && PictureShape.IsSmall(width, height))
            {
                facts.Note("image", source, value, false, CandidateReasons.NotWanted);
                continue;
            }
            facts.Note("image", source, address.OriginalString, found is null);
            if (found is not null) continue;
            found = address;
            if (value != shared || !PictureShape.MayBeLead(width, height)) (width, height) = (null, null);
        }
        if (found is not null)
            return new(found, Line(facts.Head["og:image:alt"] ?? facts.Head["twitter:image:alt"]) ?? AltOf(facts.Body, found, facts.Page.Base), width, height);
        foreach (var node in articleBody.Walk().Concat(facts.Nodes.Where(node => node.HasAncestor("article") || node.HasAncestor("main"))))
        {
            if (node.Name != "img" || Address(node, facts.Page.Base) is not { } address || !IsLarge(node) || PictureShape.LooksLikeLogo(address)) continue;
            facts.Note("image", "first picture of the body", address.OriginalString, true);
            return new(address, Line(node.Attribute("alt")), Pixels(node.Attribute("width")), Pixels(node.Attribute("height")));
        }
        return new(null, null, null, null);
    }

    public static Uri? Address(PageNode image, Uri? baseAddress)
    {
        foreach (var name in (ReadOnlySpan<string>)["src", "data-src", "data-original", "data-lazy-src"])
        {
            if (SafeUrl.TryParse(image.Attribute(name), baseAddress, out var address)) return address;
        }
        return null;
    }

    private static IEnumerable<(string, string)> Stated(PageFacts facts)
    {
        foreach (var (name, value) in facts.Head.Of("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src",
            "parsely-image-url", "sailthru.image.full")) yield return ($"meta {name}", value);
        foreach (var address in facts.Data.Addresses(facts.Data.Article, "image")) yield return ("JSON-LD image", address);
        foreach (var address in facts.Data.Addresses(facts.Data.Article, "thumbnailUrl")) yield return ("JSON-LD thumbnailUrl", address);
        if (facts.Head.Link("image_src") is { } linked) yield return ("link image_src", linked);
        foreach (var (name, value) in facts.Head.Of("thumbnail", "image")) yield return ($"meta {name}", value);
    }

    private static string? AltOf(PageNode body, Uri image, Uri? baseAddress)
    {
        var file = image.Segments[^1];
        foreach (var node in body.Walk())
        {
            if (node.Name == "img" && Line(node.Attribute("alt")) is { } alt && Address(node, baseAddress) is { } address && address.Segments[^1] == file)
                return alt;
        }
        return null;
    }

    private static string? Line(string? text) => HtmlCleaner.ToLine(text) is { Length: > 0 } line ? line : null;

    private static bool IsLarge(PageNode image) => Side(image.Attribute("width")) && Side(image.Attribute("height"));

    private static bool Side(string? text) => Pixels(text) is not { } pixels || pixels >= SmallestSide;

    private static int? Pixels(string? text) =>
        int.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
        ? pixels
        : null;
}

/// <summary>Sides in pixels, where the page says them.</summary>
internal readonly record struct LeadImage(Uri? Url, string? Alt, int? Width, int? Height);
