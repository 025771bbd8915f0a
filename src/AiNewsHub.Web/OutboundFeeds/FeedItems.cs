using System.Globalization;
using AiNewsHub.Content.Feeds.Writing;
using AiNewsHub.Content.Licences;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Images;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Articles and stories as items. An item leads to the publisher and says whose it is and whether a machine wrote it.</summary>
internal static class FeedItems
{
    public static OutboundItem Of(ArticleRow article, FeedAddresses addresses, HubImages images, IEnumerable<string> tags) => new()
    {
        Id = addresses.Identity(article),
        Url = article.Url,
        Title = article.Title,
        Published = article.ShownAt,
        Updated = article.UpdatedAt > article.ShownAt ? article.UpdatedAt.Value : article.ShownAt,
        Authors = article.Byline is { Length: > 0 } byline ? [byline] : [],
        Summary = article.ShownExcerpt,
        Categories = [.. tags],
        ImageUrl = images.LargestOf(article) is { } picture ? addresses.Outside(picture) : null,
        Language = article.Language,
        Enclosures = [.. article.Enclosures.Select(file => new Content.Feeds.Enclosure(file.Url, file.Type, file.Length))],
        Origin = new(article.SourceName, article.SourceSite ?? addresses.Page(ReaderLinks.SourcePath(article.SourceSlug))),
        Disclosure = article.Authorship == Authorship.NotSaid ? null
            : new(article.Authorship == Authorship.MachineWritten, article.DisclosureEvidence, article.DisclosedBy.ToString().ToLowerInvariant()),
        Licence = article.Licence is { } licence ? new(licence, LicenceNames.AddressOf(licence)?.AbsoluteUri) : null,
    };

    /// <summary>A whole edition: its headlines with their publishers.</summary>
    public static OutboundItem Of(EditionPeriod period, Edition edition, FeedAddresses addresses, HubDates dates)
    {
        var over = period.Span(dates.Zone).Until;
        return new()
        {
            Id = addresses.Identity(period),
            Url = addresses.Page(ReaderLinks.EditionPath(period)),
            Title = dates.Edition(period),
            Published = over,
            Updated = over,
            Summary = string.Join(" · ", edition.Stories.Select(story => story.HeadlineIn([PageHead.Language]))
                .Select((headline, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {headline.Title} ({headline.SourceName})"))),
            Language = PageHead.Language,
        };
    }

    /// <summary>A page of the hub.</summary>
    public static OutboundItem Of(ListedPage page, FeedAddresses addresses) => new()
    {
        Id = addresses.Identity(page),
        Url = addresses.Page(page.Path),
        Title = page.Title,
        Published = page.At,
        Updated = page.At,
        Summary = page.Summary,
        Language = PageHead.Language,
    };

    /// <summary>A story under the headline that its page has; it leads to the story's page and names who else reports it.</summary>
    public static OutboundItem Of(
        StoryRow story, FeedAddresses addresses, HubImages images, IEnumerable<string> tags, HubTexts texts, IReadOnlyList<string> preferred)
    {
        var headline = story.HeadlineIn(preferred);
        var others = story.Others.Prepend(story.Lead).Select(other => other.Publisher).Where(name => name != headline.Publisher)
            .Distinct(StringComparer.Ordinal).ToList();
        var summary = headline.ShownExcerpt;
        if (others.Count > 0) summary = $"{summary} {texts["Also:"]} {string.Join(", ", others)}".Trim();
        return Of(headline, addresses, images, tags) with
        {
            Id = addresses.Identity(story),
            Title = story.OwnTitle?.Text ?? headline.Title,
            Url = story.ArticleCount > 1 ? addresses.Page(ReaderLinks.StoryPath(story.Slug)) : headline.Url,
            Summary = summary,
            ImageUrl = images.Of(story)?.Article is { } pictured && images.LargestOf(pictured) is { } picture ? addresses.Outside(picture) : null,
            Updated = story.LastSeenAt,
        };
    }
}
