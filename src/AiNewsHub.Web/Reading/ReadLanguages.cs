using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.Extensions.Primitives;

namespace AiNewsHub.Web.Reading;

/// <summary>The languages somebody reads, as the address says it (<c>?read=en,fr</c>): news in them is shown as it is, what is in others only is
/// folded.</summary>
/// <param name="Codes">BCP 47 primary tags in the order chosen; none where all are welcome.</param>
public sealed record ReadLanguages(IReadOnlyList<string> Codes)
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "read";

    private const int Most = 8;

    public static ReadLanguages All { get; } = new([]);

    public bool IsSet => Codes.Count > 0;

    /// <summary>As it stands in an address; null where all are welcome.</summary>
    public string? Text => IsSet ? string.Join(',', Codes) : null;

    /// <summary>The address with this choice in its query.</summary>
    public string AddTo(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return !IsSet ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Text}";
    }

    /// <summary>What headlines are looked for in: the interface's language, unless others are read, then those.</summary>
    public IReadOnlyList<string> Preferred =>
        !IsSet ? [InterfaceLanguages.Current.Code] : [.. Codes.OrderByDescending(code => code == InterfaceLanguages.Current.Code)];

    /// <summary>Several values and lists with commas are one choice; what is no language is passed over.</summary>
    public static ReadLanguages Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        StringValues values = query[Parameter];
        if (values.Count == 0) return All;
        return new([.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).Where(IsLanguage)
            .Where(code => code != "all").Distinct(StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>Whether news in this language is shown; what has none stated is.</summary>
    public bool Includes(string? language) => !IsSet || language is null || Codes.Contains(language);

    /// <summary>Whether the story has a headline that is read.</summary>
    public bool IncludesHeadlineOf(StoryRow story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return !IsSet || Includes(story.HeadlineIn(Preferred).Language);
    }

    internal static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower);
}
