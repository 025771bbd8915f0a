using AiNewsHub.Content.Extraction.Bodies;
using AiNewsHub.Content.Extraction.Dates;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Extraction.Kinds;
using AiNewsHub.Content.Extraction.Metadata;
using AiNewsHub.Content.Extraction.Metadata.Authors;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Provenance;

namespace AiNewsHub.Content.Extraction;

/// <summary>Reads one article page: its words, what it says of itself, and what kind of page it is.</summary>
public static class ArticleExtractor
{
    /// <summary>Bytes that are read; the rest of a longer page is left out.</summary>
    public const int MaxPage = 10_000_000;

    public static ExtractedArticle Extract(ReadOnlyMemory<byte> page, PageContext context)
    {
        var read = page.Span[..Math.Min(page.Length, MaxPage)];
        if (context.Rule is not { } rule) return Extract(PageTree.Parse(read, context.ContentType, context.Address), context);
        var html = PageEncoding.Decode(read, context.ContentType);
        using var ruled = RuledPage.Open(html, rule, context.Address);
        return ruled.Over(Extract(PageTree.Parse(rule.Remove is null ? html : ruled.Html, context.Address), context));
    }

    private static ExtractedArticle Extract(PageTree tree, PageContext context)
    {
        var facts = new PageFacts(tree, context);
        var site = SiteNames.Find(facts);
        var (title, headline) = TitleFinder.Find(facts, site);
        var language = LanguageFinder.Find(facts);
        var body = BodyFinder.Find(facts, headline);
        var free = Free(facts);
        var kind = KindFinder.Find(facts, body, free);
        if (kind == PageKind.Listing) body = ListingDetector.Read(tree.Body());
        var clean = BodyWriter.Write(body, tree.Base);
        var (published, updated) = DateFinder.Find(facts, language);
        var (byline, authors) = AuthorFinder.Find(facts, site);
        var image = ImageFinder.Find(facts, body);
        var (section, categories) = CategoryFinder.Find(facts);
        var blocks = ProvenanceReader.Blocks(facts.Body, facts.Page.Base);
        var provenance = PageProvenance.Find(facts, blocks, site, title, image.Alt, authors);
        var (licence, imageLicence) = LicenceFinder.Find(facts, blocks);
        var robots = RobotsFinder.Find(facts);
        facts.Note("kind", free is null ? "words and links of the page" : "mark of free or paid", kind.ToString().ToLowerInvariant(), true);
        return new ExtractedArticle
        {
            Kind = kind,
            Free = free,
            Excerpt = Excerpts.Make(facts, clean.Text),
            Url = context.Address,
            CanonicalUrl = CanonicalFinder.Find(facts),
            Title = title,
            Byline = byline,
            Authors = authors,
            Published = published,
            Updated = updated,
            Language = language,
            ImageUrl = image.Url,
            ImageAlt = image.Alt,
            ImageWidth = image.Width,
            ImageHeight = image.Height,
            ImageCredit = provenance.ImageCredit,
            Site = site,
            Section = section,
            Categories = categories,
            Text = clean.Text,
            Html = clean.Html,
            StatedKind = StatedKindFinder.Find(facts),
            Via = provenance.Via,
            Disclosure = provenance.Disclosure,
            Licence = licence,
            ImageLicence = imageLicence,
            Robots = robots,
            AboutPage = AboutPageFinder.Find(facts),
            Warnings = tree.IsCut ? [$"The page has more than {PageCut.MaxTags:N0} elements; the rest was left out."] : [],
            Candidates = facts.Candidates(),
        };
    }

    private static bool? Free(PageFacts facts) => facts.Data.Text("isAccessibleForFree")?.ToLowerInvariant() switch
    {
        "false" or "no" => false,
        "true" or "yes" => true,
        _ => facts.Head["article:content_tier"]?.ToLowerInvariant() switch { "free" => true, "locked" => false, _ => null },
    };
}
