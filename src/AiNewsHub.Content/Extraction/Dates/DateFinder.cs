using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Extraction.Facts;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>When the article was published and changed: what the head says, then what is marked up, then the address, then the text.</summary>
internal static class DateFinder
{
    private const int MostNoted = 8;

    private static readonly string[] _published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publishdate", "publish_date", "publish-date",
        "publication_date", "publicationdate", "pubdate", "og:pubdate",
        "article_date_original", "article.published", "cxenseparse:recs:publishtime", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dc.created", "dc.date", "dcterms.date",
        "citation_online_date", "citation_publication_date", "citation_date", "rnews:datepublished", "bt:pubdate", "vr:published_time",
        "originalpublicationdate", "date_published", "published-date", "created", "datecreated", "og:release_date", "timestamp", "date", "gentime",
        "dcsext.articlefirstpublished", "video:release_date",
    ];

    private static readonly string[] _updated =
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dateupdated", "lastmod", "last-modified", "dcterms.modified",
        "dc.date.modified", "modified", "article.updated", "revision_date", "updated_time", "date_modified",
    ];

    public static (DateTimeOffset? Published, DateTimeOffset? Updated) Find(PageFacts facts, string? language)
    {
        var customs = DateCustoms.Of(language);
        List<Reading<DateTimeOffset>> changed = [.. Head(facts, _updated, customs), .. Data(facts, "dateModified", customs)];
        var updated = changed.FirstOrDefault();
        var stated = DateAgreement.Order([.. Head(facts, _published, customs), .. Data(facts, "datePublished", customs)], facts, customs);
        var candidates = stated
            .Concat(MarkedDates.Find(facts, customs))
            .Concat(InAddress(facts))
            .Concat(TextDates.Labelled(facts, customs))
            .Concat(Data(facts, "uploadDate", customs)).Concat(Data(facts, "dateCreated", customs))
            .Concat(updated is null ? [] : [updated])
            .Concat(TextDates.Loose(facts, customs));
        var published = candidates.FirstOrDefault();
        if (published is not null && !stated.Contains(published)) stated.Insert(0, published);
        if (InAddress(facts).FirstOrDefault() is { } inAddress && inAddress != published) stated.Add(inAddress);
        Note(facts, "published", stated);
        Note(facts, "updated", changed);
        return (published is null ? null : PrintedDay.Reconcile(published.Value, facts, customs), updated?.Value);
    }

    private static void Note(PageFacts facts, string field, List<Reading<DateTimeOffset>> readings)
    {
        foreach (var (place, reading) in readings.Take(MostNoted).Index())
            facts.Note(field, reading.Source, reading.Value.ToString("yyyy-MM-dd'T'HH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture), place == 0);
    }

    private static IEnumerable<Reading<DateTimeOffset>> Head(PageFacts facts, string[] names, DateCustoms customs)
    {
        foreach (var (name, value) in facts.Head.Of(names)) if (DateText.First(value, customs) is { } date) yield return new(date, $"meta {name}");
    }

    private static IEnumerable<Reading<DateTimeOffset>> Data(PageFacts facts, string name, DateCustoms customs)
    {
        if (DateText.First(facts.Data.Text(name), customs) is { } date) yield return new(date, $"JSON-LD {name}");
    }

    private static IEnumerable<Reading<DateTimeOffset>> InAddress(PageFacts facts)
    {
        if (DateInAddress.Find(facts.Context.Address) is { HasDay: true } found)
            yield return new(new DateTimeOffset(found.Date, TimeOnly.MinValue, TimeSpan.Zero), "address");
    }
}
