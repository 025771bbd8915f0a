using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Feeds.Xml.Fields;
using AiNewsHub.Content.Licences;

namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>A feed while its elements are read.</summary>
internal sealed class FeedDraft(FeedContext context)
{
    private const int LongestClaim = 300;

    private string? _customsOf;
    private DateCustoms _customs;
    private readonly Dictionary<string, StatedLicence?> _licences = new(StringComparer.Ordinal);

    public RankedText Title;
    public RankedText Link;
    public RankedText Self;
    public RankedText Next;
    public RankedText Description;
    public RankedText Language;
    public RankedText Licence;
    public RankedText Icon;
    public RankedText Image;
    public DateDraft Updated;
    public PeopleDraft People;

    public FeedContext Context { get; } = context;
    public FeedFormat Format { get; set; }
    public int? TtlMinutes { get; set; }
    public string? UpdatePeriod { get; set; }
    public int? UpdateFrequency { get; set; }
    public List<string> Hubs { get; } = [];
    public List<int> SkipHours { get; } = [];
    public List<DayOfWeek> SkipDays { get; } = [];
    public List<ParsedItem> Items { get; } = [];
    public List<string> Warnings { get; } = [];

    public string? DeclaredLanguage => Language.Value ?? Context.ContentLanguage;

    /// <summary>How dates are written in a language, else in that of the feed.</summary>
    public DateCustoms CustomsOf(string? language)
    {
        language ??= DeclaredLanguage;
        if (!string.Equals(language, _customsOf, StringComparison.Ordinal)) (_customsOf, _customs) = (language, DateCustoms.Of(language));
        return _customs;
    }

    /// <summary>Says once what is in doubt about dates of items.</summary>
    public void Note(DateDraft date)
    {
        if (date.Doubt is { } doubt && !Warnings.Contains(doubt, StringComparer.Ordinal)) Warnings.Add(doubt);
    }

    /// <summary>The licence that an element's words or address name. Most items of a feed say the same.</summary>
    public StatedLicence? LicenceOf(string? said)
    {
        if (said is not { Length: > 1 and <= LongestClaim }) return null;
        if (_licences.TryGetValue(said, out var known)) return known;
        return _licences[said] = (LicenceNames.InText(said) ?? LicenceNames.OfLink(said)) is { } name ? new(name, said.Trim()) : null;
    }

    private string? SiteAddress => Link.Value ?? Context.Address?.OriginalString;

    public ParsedFeed Build() => new()
    {
        Format = Format,
        Title = Title.Value ?? SiteAddress,
        Link = SiteAddress,
        Self = Self.Value,
        Next = Next.Value,
        Hubs = Hubs,
        Language = DeclaredLanguage,
        Description = Description.Value,
        Icon = Icon.Value,
        Image = Image.Value,
        Updated = Updated.Value,
        Licence = LicenceOf(Licence.Value) ?? (Licence.Value is { Length: <= LongestClaim } claim ? new(null, claim.Trim()) : null),
        SuggestedInterval = TtlMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : UpdateSchedule.Interval(UpdatePeriod, UpdateFrequency),
        SkipHours = SkipHours,
        SkipDays = SkipDays,
        Items = Items,
        Warnings = Warnings,
    };
}
