using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Reading;

/// <summary>Which sources a reader wants to see; it stands in the address of the ledger and of its OPML.</summary>
public sealed record LedgerFilter(SourceRole? Role, string? Language)
{
    /// <summary>Reads <c>role</c> and <c>lang</c>; what makes no sense is passed over.</summary>
    public static LedgerFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var language = query["lang"].ToString();
        return new(Enum.TryParse<SourceRole>(query["role"], ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null,
            ReadLanguages.IsLanguage(language) ? language : null);
    }

    public bool Includes(SourceRole role, string? language) => (Role ?? role) == role && (Language is null || Language == language);

    /// <summary>A path with this filter and more in its query.</summary>
    public string AddressOf(string path, params ReadOnlySpan<(string Name, string? Value)> more) =>
        ReaderLinks.WithQuery(path, [("role", Role?.ToString().ToLowerInvariant()), ("lang", Language), .. more]);
}
