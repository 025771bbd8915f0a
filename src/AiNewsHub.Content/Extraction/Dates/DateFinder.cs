using AiNewsHub.Content.Extraction.Metadata;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>When the article was published and changed: what the head says, then what is marked up, then the address, then the text.</summary>
internal static class DateFinder
{
    private static readonly string[] _published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "pubdate", "og:pubdate",
        "article_date_original", "article.published", "cxenseparse:recs:publishtime", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "dc.date", "dcterms.date",
        "citation_online_date", "citation_publication_date", "citation_date", "rnews:datepublished", "bt:pubdate", "vr:published_time", "originalpublicationdate", "date_published", "published-date", "created", "datecreated", "og:release_date", "timestamp", "date", "gentime", "dcsext.articlefirstpublished", "video:release_date",
    ];

    private static readonly string[] _updated =
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dateupdated", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "modified", "article.updated", "revision_date", "updated_time", "date_modified",
    ];

    public static (DateTimeOffset? Published, DateTimeOffset? Updated) Find(PageFacts facts, string? language)
    {
        var monthFirst = language is null || language.StartsWith("en", StringComparison.Ordinal) && !language.EndsWith("GB", StringComparison.OrdinalIgnoreCase);
        var updated = Head(facts, _updated, monthFirst).Concat(Data(facts, "dateModified", monthFirst)).FirstOrDefault();
        var candidates = Head(facts, _published, monthFirst)
            .Concat(Data(facts, "datePublished", monthFirst))
            .Concat(MarkedDates.Find(facts, monthFirst))
            .Concat(InAddress(facts))
            .Concat(TextDates.Labelled(facts, monthFirst))
            .Concat(Data(facts, "uploadDate", monthFirst)).Concat(Data(facts, "dateCreated", monthFirst))
            .Concat(updated is null ? [] : [updated])
            .Concat(TextDates.Loose(facts, monthFirst));
        var published = candidates.FirstOrDefault();
        if (published is not null) facts.Note("published", published.Source, $"{published.Value:O}", true);
        if (updated is not null) facts.Note("updated", updated.Source, $"{updated.Value:O}", true);
        return (published is null ? null : PrintedDay.Reconcile(published.Value, facts, monthFirst), updated?.Value);
    }

    private static IEnumerable<Reading<DateTimeOffset>> Head(PageFacts facts, string[] names, bool monthFirst)
    {
        foreach (var (name, value) in facts.Head.Of(names)) if (DateReader.First(value, monthFirst) is { } date) yield return new(date, $"meta {name}");
    }

    private static IEnumerable<Reading<DateTimeOffset>> Data(PageFacts facts, string name, bool monthFirst)
    {
        if (DateReader.First(facts.Data.Text(name), monthFirst) is { } date) yield return new(date, $"JSON-LD {name}");
    }

    private static IEnumerable<Reading<DateTimeOffset>> InAddress(PageFacts facts)
    {
        if (DateReader.InAddress(facts.Context.Address) is { HasDay: true } found) yield return new(new DateTimeOffset(found.Date, TimeOnly.MinValue, TimeSpan.Zero), "address");
    }
}
