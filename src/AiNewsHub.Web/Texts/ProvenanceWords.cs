using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Texts;

/// <summary>Where an article comes from and how it was read, in words.</summary>
public static class ProvenanceWords
{
    /// <summary>Who says how an article was written, and what.</summary>
    public static string Disclosure(this HubTexts texts, ArticleRow article) => (article.Authorship, article.DisclosedBy) switch
    {
        (Authorship.MachineWritten, DisclosedBy.Publisher) => texts["Written by a machine, says the publisher."],
        (Authorship.MachineWritten, DisclosedBy.Source) => texts["Written by a machine, as are all articles of this source, says its publisher."],
        (Authorship.MachineWritten, _) => texts["Written by a machine, say the editors of this hub."],
        (_, DisclosedBy.Publisher) => texts["Written by people, says the publisher:"],
        (_, DisclosedBy.Source) => texts["Written by people, as are all articles of this source, says its publisher:"],
        _ => texts["Written by people, say the editors of this hub:"],
    };

    public static string Of(this HubTexts texts, Authorship authorship) => authorship switch
    {
        Authorship.MachineWritten => texts["written by a machine"],
        Authorship.Human => texts["written by people"],
        _ => texts["nothing said"],
    };

    /// <summary>"CC BY-NC 4.0" for CC-BY-NC-4.0; the host for an address.</summary>
    public static string Licence(this HubTexts texts, string name)
    {
        if (name == "CC-PDM-1.0") return texts["public domain"];
        if (Uri.TryCreate(name, UriKind.Absolute, out var address)) return address.Host;
        var version = name.LastIndexOf('-');
        if (version > 0 && char.IsAsciiDigit(name[^1])) name = $"{name[..version]} {name[(version + 1)..]}";
        return name.StartsWith("CC-", StringComparison.Ordinal) ? $"CC {name[3..]}" : name;
    }

    /// <summary>A field of a <see cref="FieldCandidate"/>.</summary>
    public static string Field(this HubTexts texts, string field) => field switch
    {
        "kind" => texts["Kind of page"],
        "title" => texts["Headline"],
        "body" => texts["Text"],
        "excerpt" => texts["Excerpt"],
        "author" => texts["Authors"],
        "byline" => texts["Byline"],
        "published" => texts["Published"],
        "updated" => texts["Updated"],
        "language" => texts["Language"],
        "canonical" => texts["Canonical URL"],
        "site" => texts["Name of the site"],
        "section" => texts["Section"],
        "keywords" => texts["Keywords"],
        "image" => texts["Picture"],
        "image_credit" => texts["Picture credit"],
        "image_licence" => texts["Picture licence"],
        "licence" => texts["Licence"],
        "via" => texts["Via"],
        "disclosure" => texts["Disclosure"],
        "robots" => texts["Asked of programs"],
        _ => field,
    };

    /// <summary>What a witness says; sizes of texts in the language of the request.</summary>
    public static string Value(this HubTexts texts, FieldCandidate witness) =>
        witness.Field == "body" && long.TryParse(witness.Value.AsSpan(0, Math.Max(0, witness.Value.IndexOf(' ', StringComparison.Ordinal))), out var size)
            ? texts.Count(size, "{0} character", "{0} characters")
            : witness.Value;

    /// <summary>What the publisher asks, one sentence each.</summary>
    public static IEnumerable<string> Wishes(this HubTexts texts, UseMarks marks, int? maxSnippet)
    {
        if (marks.HasFlag(UseMarks.Reserved)) yield return texts["Text and data mining is reserved: only headline and link are kept."];
        if (marks.HasFlag(UseMarks.NoSnippet)) yield return texts["Not to be quoted (nosnippet): no excerpt is shown."];
        else if (maxSnippet is >= 0) yield return texts["No more than {0} characters to be quoted (max-snippet): the excerpt is cut there.", maxSnippet];
        if (marks.HasFlag(UseMarks.NoAi)) yield return texts["Its words are not to be used by AI systems (noai): the page’s text is not kept."];
        if (marks.HasFlag(UseMarks.NoImageAi)) yield return texts["Its pictures are not to be used by AI systems (noimageai)."];
        if (marks.HasFlag(UseMarks.NoImageIndex)) yield return texts["Its pictures are not to be shown by others (noimageindex)."];
        if (marks.HasFlag(UseMarks.NoArchive)) yield return texts["No copies to be kept for readers (noarchive): earlier texts are neither kept nor shown."];
        if (marks.HasFlag(UseMarks.NoIndex)) yield return texts["Not to be listed by search engines (noindex)."];
    }
}
