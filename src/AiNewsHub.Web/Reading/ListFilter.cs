using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Reading;

/// <summary>What a reader narrowed a list to; it stands in the address, so that it can be kept and subscribed to.</summary>
/// <param name="Language">BCP 47 primary tag.</param>
/// <param name="Tag">Null too where the address names one that does not exist.</param>
/// <param name="Kind">Nature of the text.</param>
public sealed record ListFilter(string? Language, ListedTag? Tag, ArticleKind? Kind)
{
    public static ListFilter None { get; } = new(null, null, null);

    public bool IsSet => this != None;

    /// <summary>Reads <c>lang</c>, <c>tag</c> and <c>kind</c> from a query; what makes no sense is passed over.</summary>
    public static async Task<ListFilter> ReadAsync(IQueryCollection query, TagFinder tags, CancellationToken cancellationToken)
    {
        var language = query["lang"].ToString();
        var tag = await tags.FindAsync(query["tag"].ToString(), cancellationToken);
        return new(ReadLanguages.IsLanguage(language) ? language : null, tag, ReadKind(query["kind"]));
    }

    /// <summary>The path with this filter as its query.</summary>
    public string AddressOf(string path, string? before = null) => ReaderLinks.WithQuery(
        path, ("lang", Language), ("tag", Tag?.Slug), ("kind", Kind is { } kind ? NameOf(kind) : null), ("before", before));

    /// <summary>"press-release" for <see cref="ArticleKind.PressRelease"/>, as addresses and the search language say it.</summary>
    public static string NameOf(ArticleKind kind) => kind switch
    {
        ArticleKind.Report => "report",
        ArticleKind.Announcement => "announcement",
        ArticleKind.PressRelease => "press-release",
        ArticleKind.Paper => "paper",
        ArticleKind.Opinion => "opinion",
        ArticleKind.Newsletter => "newsletter",
        _ => "other",
    };

    /// <summary>Reads what <see cref="NameOf"/> says; null for anything else.</summary>
    public static ArticleKind? ReadKind(string? name)
    {
        foreach (var kind in Enum.GetValues<ArticleKind>())
        {
            if (string.Equals(NameOf(kind), name, StringComparison.Ordinal)) return kind;
        }

        return null;
    }
}
