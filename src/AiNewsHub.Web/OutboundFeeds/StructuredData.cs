using System.Text.Json.Nodes;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>
/// What pages say to machines, as schema.org has words for it (JSON-LD). It names whose the words are, and quotes no more than the page does.
/// </summary>
internal sealed class StructuredData(FeedAddresses addresses)
{
    private const string Context = "https://schema.org";

    /// <summary>Works named as such are enough for anybody to find the rest.</summary>
    private const int MostCitations = 50;

    /// <summary>A front page or an edition: its stories in their order.</summary>
    public JsonObject List(string name, IEnumerable<StoryRow> stories, IReadOnlyList<string> preferred) => new()
    {
        ["@context"] = Context,
        ["@type"] = "ItemList",
        ["name"] = name,
        ["itemListOrder"] = "https://schema.org/ItemListOrderDescending",
        ["itemListElement"] = new JsonArray([.. stories.Select((story, place) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = place + 1,
            ["name"] = story.OwnTitle?.Text ?? story.HeadlineIn(preferred).Title,
            ["url"] = addresses.Page(story.ArticleCount > 1 ? ReaderLinks.StoryPath(story.Slug) : ReaderLinks.ArticlePath(story.Lead)),
        })]),
    };

    /// <summary>An article: its publisher's, at its publisher's address.</summary>
    public JsonObject Article(ArticleRow article, string? image)
    {
        var data = Work(article);
        data.Insert(0, "@context", Context);
        data["mainEntityOfPage"] = article.Url;
        data["author"] = Publisher(article);
        if (article.ShownExcerpt is { } excerpt) data["description"] = excerpt;
        if (image is not null) data["image"] = addresses.Outside(image);
        if (article.UpdatedAt > article.ShownAt) data["dateModified"] = Time(article.UpdatedAt.Value);
        if (article.Licence is { } licence) data["license"] = licence;
        if (article.Free is { } free) data["isAccessibleForFree"] = free;
        List<JsonNode> sources = [.. article.Via.Where(via => via.Url is not null).Select(via => (JsonNode)via.Url!.AbsoluteUri)];
        if (sources.Count > 0) data["isBasedOn"] = new JsonArray([.. sources]);
        return data;
    }

    /// <summary>A story's page: ours, made of others' work.</summary>
    public JsonObject Story(StoryTimeline story, ArticleRow headline, string title, string? image)
    {
        var own = addresses.Page(ReaderLinks.StoryPath(story.Slug));
        var data = new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "NewsArticle",
            ["url"] = own,
            ["mainEntityOfPage"] = own,
            ["headline"] = title,
            ["inLanguage"] = headline.Language,
            ["datePublished"] = Time(story.FirstSeenAt),
            ["dateModified"] = Time(story.LastSeenAt),
            // The words are theirs whose headline it is.
            ["author"] = Publisher(headline),
            ["publisher"] = Publisher(headline),
            ["isBasedOn"] = headline.Url,
            ["citation"] = new JsonArray([.. story.Entries.Select(entry => entry.Article).Where(article => article.Id != headline.Id)
                .Take(MostCitations).Select(Work)]),
        };
        if (Status(headline) is { } status) data["creativeWorkStatus"] = status;
        if (image is not null) data["image"] = addresses.Outside(image);
        return data;
    }

    private static JsonObject Work(ArticleRow article)
    {
        var work = new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["url"] = article.Url,
            ["headline"] = article.Title,
            ["inLanguage"] = article.Language,
            ["datePublished"] = Time(article.ShownAt),
            ["publisher"] = Publisher(article),
        };
        if (Status(article) is { } status) work["creativeWorkStatus"] = status;
        return work;
    }

    private static string? Status(ArticleRow article) => article.Authorship switch
    {
        Authorship.MachineWritten => "machine-written",
        Authorship.Human => "written by people",
        _ => article.CopyOfId is null ? null : "copy",
    };

    private static JsonObject Publisher(ArticleRow article)
    {
        var publisher = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = article.Publisher };
        if (article.SourceSite is { } site) publisher["url"] = site;
        return publisher;
    }

    private static string Time(DateTimeOffset instant) => Texts.HubDates.Machine(instant);
}
