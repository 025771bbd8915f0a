using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>Provenance of a page: what its words say, joined by the marks only a page's head has.</summary>
internal static class PageProvenance
{
    public static ProvenanceMarks Find(PageFacts facts, IReadOnlyList<TextBlock> blocks, string? site, string? title, string? alt,
        IReadOnlyList<string> authors)
    {
        var marks = ProvenanceReader.Read(blocks, facts.Context.Address, site, title);
        foreach (var via in marks.Via) facts.Note("via", "text", via.Url is { } link ? $"{via.Name} ({link})" : via.Name, true, CandidateReasons.OwnWords);
        foreach (var agency in ViaReader.AgenciesOf(authors, site).Where(agency => !marks.Via.Any(via => via.Name == agency)).ToList())
        {
            facts.Note("via", "author", agency, true);
            marks = marks with { Via = [.. marks.Via, new ViaMention(agency, null)] };
        }
        if (Origin(facts) is { } origin)
        {
            facts.Note("via", "address of another site in the head", origin.Name, marks.Via.Count == 0);
            if (marks.Via.Count == 0) marks = marks with { Via = [origin] };
        }
        if (marks.Disclosure.Evidence is { } evidence) facts.Note("disclosure", "text", evidence, true, CandidateReasons.OwnWords);
        if (Declared(facts) is { } declared)
        {
            facts.Note("disclosure", "mark in the head", declared, marks.Disclosure.MachineWritten is null);
            if (marks.Disclosure.MachineWritten is null) marks = marks with { Disclosure = new Disclosure(true, declared) };
        }
        if (marks.ImageCredit is { } caption) facts.Note("image_credit", "caption", caption, true, CandidateReasons.OwnWords);
        if (StatedCredit(facts) is { } credit)
        {
            facts.Note("image_credit", "JSON-LD image", credit, marks.ImageCredit is null);
            marks = marks with { ImageCredit = marks.ImageCredit ?? credit };
        }
        if (ImageCreditReader.InAlt(alt) is { } written)
        {
            facts.Note("image_credit", "words for the picture", written, marks.ImageCredit is null);
            marks = marks with { ImageCredit = marks.ImageCredit ?? written };
        }
        return marks;
    }

    private static ViaMention? Origin(PageFacts facts)
    {
        if (CanonicalFinder.Elsewhere(facts) is { } canonical) return new ViaMention(Name(canonical), canonical);
        foreach (var (_, value) in facts.Head.Of("syndication-source", "original-source"))
            if (Elsewhere(facts, value) is { } source) return new ViaMention(Name(source), source);
        foreach (var value in facts.Data.Addresses(facts.Data.Article, "isBasedOn"))
            if (Elsewhere(facts, value) is { } based) return new ViaMention(Name(based), based);
        return null;
    }

    private static Uri? Elsewhere(PageFacts facts, string value) =>
        Urls.SafeUrl.TryParse(value, facts.Page.Base, out var address)
            && (facts.Context.Address is null || !Urls.Hosts.SameSite(address, facts.Context.Address)) ? address : null;

    private static string Name(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    private static string? Declared(PageFacts facts)
    {
        foreach (var (name, value) in facts.Head.Of("ai-disclosure", "ai-generated", "ai-content", "ai-content-declaration", "digitalsourcetype",
            "iptc:digitalsourcetype"))
        {
            var said = value.ToLowerInvariant();
            if (said is "true" or "yes" or "1" || said.Contains("generated", StringComparison.Ordinal) || said.Contains("assisted", StringComparison.Ordinal)
                || said.Contains("algorithmicmedia", StringComparison.Ordinal)
                || name == "ai-disclosure" && said is not ("none" or "false" or "no" or "human")) return value;
        }
        return facts.Data.Text("digitalSourceType") is { } type && type.Contains("lgorithmicMedia", StringComparison.Ordinal) ? type : null;
    }

    private static string? StatedCredit(PageFacts facts)
    {
        foreach (var image in facts.Data.Things(facts.Data.Article, "image"))
        {
            if (HtmlCleaner.ToLine(LinkedData.Text(image, "creditText") ?? LinkedData.Text(image, "copyrightNotice")) is { Length: > 1 and < 120 } credit)
                return credit;
        }
        return null;
    }
}
