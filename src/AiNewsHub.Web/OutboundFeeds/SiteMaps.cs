using System.Xml;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>Our own pages for search engines, each in every language: articles are their publishers' and stand in none.</summary>
internal sealed class SiteMaps(HubContext context, HubSettings hub, OfferedLanguages offered, HubDates dates)
{
    public const string Pages = "/sitemap.xml", News = "/sitemap-news.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>A file holds 50,000 addresses at most.</summary>
    private const int MostStories = 10_000;
    private const int MostNews = 500;
    private const int EditionDays = 60;

    /// <summary>What is older is no news to those who read the file.</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromHours(48);

    public async Task<byte[]> PagesAsync(FeedAddresses addresses, CancellationToken cancellationToken)
    {
        var stories = await context.Stories.AsNoTracking()
            .Where(story => story.MergedIntoId == null && story.ArticleCount > 1)
            .OrderByDescending(story => story.LastSeenAt).Take(MostStories)
            .Select(story => new { story.Slug, story.LastSeenAt })
            .ToListAsync(cancellationToken);
        var tags = await context.Tags.Where(tag => tag.Active && context.ArticleTags.Any(carried => carried.TagId == tag.Id))
            .Select(tag => tag.Slug).ToListAsync(cancellationToken);
        var sources = await context.Sources.Where(source => source.DeletedAt == null).Select(source => source.Slug).ToListAsync(cancellationToken);
        var ground = await EditionGround.ReadAsync(context, cancellationToken);
        var today = EditionPeriod.DayOf(dates.Local(dates.Now));
        var editions = Enumerable.Range(0, EditionDays).Select(back => today with { First = today.First.AddDays(-back) })
            .Where(day => ground is not null && day.IsTold(dates.Zone, dates.Now, ground.Began));
        string[] fixedPages = ["/", "/latest", "/tags", "/sources", "/digest", "/about", "/about/method", "/about/quality", "/about/legal", "/about/privacy"];
        return Write(null, xml =>
        {
            foreach (var path in fixedPages) Page(xml, addresses, path, null);
            foreach (var section in hub.ShownSections) Page(xml, addresses, ReaderLinks.SectionPath(section.Slug), null);
            foreach (var edition in editions) Page(xml, addresses, ReaderLinks.EditionPath(edition), null);
            foreach (var story in stories) Page(xml, addresses, ReaderLinks.StoryPath(story.Slug), story.LastSeenAt);
            foreach (var slug in tags.Order(StringComparer.Ordinal)) Page(xml, addresses, ReaderLinks.TagPath(slug), null);
            foreach (var slug in sources.Order(StringComparer.Ordinal)) Page(xml, addresses, ReaderLinks.SourcePath(slug), null);
        });
    }

    public async Task<byte[]> NewsAsync(FeedAddresses addresses, CancellationToken cancellationToken)
    {
        var since = dates.Now - NewsAge;
        var stories = await context.Stories.AsNoTracking()
            .Where(story => story.MergedIntoId == null && story.ArticleCount > 1 && story.FirstSeenAt >= since && story.LeadArticle != null)
            .OrderByDescending(story => story.FirstSeenAt).Take(MostNews)
            .Select(story => new { story.Slug, story.FirstSeenAt, story.LeadArticle!.Title, story.LeadArticle.Language })
            .ToListAsync(cancellationToken);
        return Write(NewsNamespace, xml =>
        {
            foreach (var story in stories)
            {
                var language = offered.Find(story.Language ?? "") ?? offered.Default;
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, addresses.Outside($"/{language.Code}{ReaderLinks.StoryPath(story.Slug)}"));
                xml.WriteStartElement("news", NewsNamespace);
                xml.WriteStartElement("publication", NewsNamespace);
                xml.WriteElementString("name", NewsNamespace, hub.Name);
                xml.WriteElementString("language", NewsNamespace, story.Language ?? language.Code);
                xml.WriteEndElement();
                xml.WriteElementString("publication_date", NewsNamespace, HubDates.Machine(story.FirstSeenAt));
                xml.WriteElementString("title", NewsNamespace, story.Title);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        });
    }

    private void Page(XmlWriter xml, FeedAddresses addresses, string path, DateTimeOffset? changed)
    {
        foreach (var language in offered.All)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, addresses.Outside($"/{language.Code}{path}"));
            if (changed is { } at) xml.WriteElementString("lastmod", Namespace, HubDates.Machine(at));
            xml.WriteEndElement();
        }
    }

    private static byte[] Write(string? news, Action<XmlWriter> fill)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, new() { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("urlset", Namespace);
            if (news is not null) xml.WriteAttributeString("xmlns", "news", null, news);
            fill(xml);
            xml.WriteEndElement();
        }

        return body.ToArray();
    }
}
