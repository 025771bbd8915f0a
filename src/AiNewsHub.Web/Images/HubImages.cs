using System.Globalization;
using System.Net;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Html;

namespace AiNewsHub.Web.Images;

/// <summary>Which picture a page shows where, and under which address; nothing at all where an operator wants none.</summary>
public sealed class HubImages(ImageSettings settings, ReaderLinks links)
{
    /// <summary>The icon beside a source's name, or a quiet square with its first letter.</summary>
    /// <param name="icon">Hash of the icon's files.</param>
    /// <param name="name">The source's.</param>
    /// <param name="side">As the page shows it, in CSS pixels: 16 or 32.</param>
    public IHtmlContent Icon(string? icon, string name, int side = 16)
    {
        if (!settings.Enabled) return HtmlString.Empty;
        var size = side.ToString(CultureInfo.InvariantCulture);
        return new HtmlString(icon is null
            ? $"""<i class="icon s{size}" data-letter="{WebUtility.HtmlEncode(Letter(name))}"></i>"""
            : $"""<img class="icon s{size}" src="{Address(icon, side * 2)}" width="{size}" height="{size}" alt="" loading="lazy" decoding="async">""");
    }

    /// <summary>The story's picture: that of its lead article, or of the one that an editor chose.</summary>
    public ShownPicture? Of(StoryRow story, PicturePlace place = PicturePlace.Front)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Of(story.Pictured, place) is { } picture ? picture with { Link = links.StoryOrArticle(story) } : null;
    }

    /// <inheritdoc cref="Of(StoryRow, PicturePlace)"/>
    public ShownPicture? Of(StoryTimeline story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var chosen = story.Marks.PictureId is { } id
            ? story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article)).FirstOrDefault(article => article.Id == id) : null;
        return (chosen ?? story.Lead) is { } pictured ? Of(pictured, PicturePlace.Story) : null;
    }

    /// <summary>The article's own picture, or its place where one is still to come.</summary>
    public ShownPicture? Of(ArticleRow article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return settings.Enabled && (article.LeadImage is not null || article.ImageState is ImageState.Waiting or ImageState.Failed)
            ? new(article, article.LeadImage, PicturePlace.Article)
            : null;
    }

    /// <summary>The path of a picture in its largest width; null where there is none.</summary>
    public string? LargestOf(ArticleRow article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return settings.Enabled && article.LeadImage is { } image ? Path(image.Hash, image.Widths[^1]) : null;
    }

    /// <summary>The path of a source's icon in its largest size; null where there is none.</summary>
    public string? LargestIcon(string? icon) => settings.Enabled && icon is not null ? Path(icon, SourceIcon.Sides[^1]) : null;

    /// <summary>The address of one width, the same in every language.</summary>
    public string Address(string hash, int width) => links.Outside(Path(hash, width));

    /// <summary>Every width with its address, as the srcset attribute says it.</summary>
    public string Set(LeadImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return string.Join(", ", image.Widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"{Address(image.Hash, width)} {width}w")));
    }

    /// <summary>What stands in a picture's place: the first letter or figure of a name.</summary>
    public static string Letter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var first = name.EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetterOrDigit, new System.Text.Rune('·'));
        return System.Text.Rune.ToUpper(first, CultureInfo.CurrentCulture).ToString();
    }

    private ShownPicture? Of(ArticleRow lead, PicturePlace place)
    {
        if (!settings.Enabled) return null;
        return lead.LeadImage is not null || lead.ImageState is ImageState.Waiting or ImageState.Failed or ImageState.Repeated
            ? new(lead, lead.LeadImage, place) : null;
    }

    private static string Path(string hash, int width) => $"/images/{LeadImage.FileName(hash, width)}";
}
