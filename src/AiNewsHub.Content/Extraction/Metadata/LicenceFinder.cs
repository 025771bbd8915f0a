using System.Text.RegularExpressions;
using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Licences;
using AiNewsHub.Content.Provenance;
using AiNewsHub.Content.Sanitizing;
using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The licences of a page's text and lead picture: marks made for programs first, then what stands on the page.</summary>
internal static partial class LicenceFinder
{
    private const int LongestNotice = 300;

    public static (StatedLicence? Text, StatedLicence? Image) Find(PageFacts facts, IReadOnlyList<TextBlock> blocks)
    {
        var (text, image) = LicenceReader.Read(blocks);
        var textual = Choose(facts, "licence", Marked(facts).Concat(Printed("text", text)));
        var rights = Choose(facts, "licence", textual is null ? Rights(facts) : []);
        return (textual ?? rights, Choose(facts, "image_licence", Pictured(facts).Concat(Printed("caption", image))));
    }

    private static StatedLicence? Choose(PageFacts facts, string field, IEnumerable<(string Source, StatedLicence Licence)> candidates)
    {
        StatedLicence? found = null;
        foreach (var (source, licence) in candidates)
        {
            facts.Note(field, source, licence.Name is { } name && name != licence.Evidence ? $"{name}: {licence.Evidence}" : licence.Evidence, found is null);
            found ??= licence;
        }
        return found;
    }

    private static IEnumerable<(string, StatedLicence)> Printed(string source, StatedLicence? licence)
    {
        if (licence is not null) yield return (source, licence);
    }

    private static IEnumerable<(string, StatedLicence)> Marked(PageFacts facts)
    {
        foreach (var relation in (ReadOnlySpan<string>)["license", "licence", "cc:license"])
            if (Linked(facts, facts.Head.Link(relation)) is { } head) return [($"link {relation}", head), .. Stated(facts)];
        return Stated(facts);
    }

    private static IEnumerable<(string, StatedLicence)> Stated(PageFacts facts)
    {
        foreach (var value in facts.Data.Addresses(facts.Data.Article, "license"))
            if (Named(facts, value) is { } named) yield return ("JSON-LD license", named);
        foreach (var (name, value) in facts.Head.Of("dcterms.license", "dc.license", "dcterms.rights", "dc.rights", "cc:license", "license", "copyright"))
            if (Named(facts, value) is { } named && IsLicence(name, named)) yield return ($"meta {name}", named);
        foreach (var node in facts.Nodes)
        {
            if (node.Name is not ("a" or "link") || node.Attribute("rel") is not { } relation
                || !relation.Split(' ').Contains("license", StringComparer.OrdinalIgnoreCase)) continue;
            // Under a picture, or beside another article, it is the licence of that.
            if (!node.IsAside && !node.HasAncestor("figure") && Linked(facts, node.Attribute("href")) is { } linked) yield return ("link on the page", linked);
        }
        foreach (var name in (string[])["copyrightNotice", "usageInfo"])
            if (facts.Data.Text(name) is { } notice && Named(facts, notice) is { Name: not null } named && IsLicence(name, named))
                yield return ($"JSON-LD {name}", named);
    }

    // "© 2026 Example": no licence, but what the publisher wants said.
    private static IEnumerable<(string, StatedLicence)> Rights(PageFacts facts)
    {
        foreach (var name in (string[])["copyrightNotice", "acquireLicensePage", "usageInfo"])
            if (Claim(facts.Data.Text(name)) is { } said) yield return ($"JSON-LD {name}", new(null, said));
        foreach (var (name, value) in facts.Head.Of("dcterms.rights", "dc.rights", "copyright", "rights"))
            if (Claim(value) is { } said) yield return ($"meta {name}", new(null, said));
    }

    private static IEnumerable<(string, StatedLicence)> Pictured(PageFacts facts)
    {
        foreach (var image in facts.Data.Things(facts.Data.Article, "image"))
        {
            foreach (var value in facts.Data.Addresses(image, "license")) if (Named(facts, value) is { } named) yield return ("JSON-LD image license", named);
            foreach (var value in facts.Data.Addresses(image, "acquireLicensePage"))
                if (Line(value) is { } page) yield return ("JSON-LD image acquireLicensePage", new(null, page));
        }
    }

    // Any page may be meant by "copyright" or "usageInfo"; only a known licence is one.
    private static bool IsLicence(string name, StatedLicence licence) =>
        name.EndsWith("license", StringComparison.Ordinal) || licence.Name is { } known && !known.Contains("://", StringComparison.Ordinal);

    // Many write their name there and nothing else.
    private static string? Claim(string? text) => Line(text) is { } line && ClaimWords().IsMatch(line) ? line : null;

    // "#licence" leads nowhere but to the page itself.
    private static StatedLicence? Linked(PageFacts facts, string? href) =>
        href?.StartsWith('#') != true && SafeUrl.TryParse(href, facts.Page.Base, out var address) && LicenceNames.OfLink(address.AbsoluteUri) is { } name
            ? new(name, address.AbsoluteUri)
            : null;

    private static StatedLicence? Named(PageFacts facts, string value) =>
        Line(value) is not { } line ? null : LicenceNames.InText(line) is { } name
            ? new(name, line)
            : Linked(facts, line.Contains("://", StringComparison.Ordinal) ? line : null);

    [GeneratedRegex(@"©|\(c\)|copyright|rights|droits|rechte|derechos|^https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClaimWords();

    private static string? Line(string? text) => HtmlCleaner.ToLine(text) is { Length: > 1 and <= LongestNotice } line ? line : null;
}
