using AiNewsHub.Content.Dates;

namespace AiNewsHub.Content.Feeds.Xml.Drafts;

/// <summary>An item while its elements are read; several elements may offer the same field.</summary>
internal sealed class ItemDraft(DateCustoms customs = default)
{
    public RankedText Title;
    public RankedText Url;
    public RankedText OriginalUrl;
    public RankedText OriginalEnclosureUrl;
    public RankedText Id;
    public RankedText Summary;
    public RankedText Content;
    public RankedText Image;
    public RankedText Language;
    public RankedText Licence;
    public RankedText Comments;
    public DateDraft Published = new(customs);
    public DateDraft Updated = new(customs);
    public PeopleDraft People;

    public Uri? ContentBase { get; set; }
    public CopiedFrom? CopiedFrom { get; set; }
    public List<string> Categories { get; } = [];
    public List<Enclosure> Enclosures { get; } = [];
    public List<Enclosure> Media { get; } = [];

    public void AddCategory(string? text)
    {
        var category = PlainText.FromHtml(text ?? "");
        if (category.Length > 0 && !Categories.Contains(category, StringComparer.Ordinal)) Categories.Add(category);
    }

    public void AddCategories(string commaSeparated)
    {
        foreach (var name in commaSeparated.Split(',')) AddCategory(name);
    }

    public ParsedItem Build(FeedDraft feed) => new()
    {
        ExternalId = Id.Value,
        Url = Addresses.Absolute(OriginalUrl.Value)?.OriginalString ?? Url.Value ?? Enclosures.FirstOrDefault()?.Url ?? feed.Link.Value,
        Title = Title.Value ?? DerivedTitle.From(EscapedMarkup.Repair(Content.Value ?? Summary.Value)),
        HasOwnTitle = Title.Value is not null,
        Published = Published.Value ?? Updated.Value,
        PublishedRaw = Published.Raw ?? Updated.Raw,
        Updated = Updated.Value,
        Authors = People.Names.Count > 0 ? People.Names : feed.People.Names,
        SummaryHtml = EscapedMarkup.Repair(Summary.Value),
        ContentHtml = EscapedMarkup.Repair(Content.Value),
        ContentBase = ContentBase,
        Categories = Categories,
        Enclosures = Files(),
        ImageUrl = Image.Value,
        Language = Language.Value ?? feed.DeclaredLanguage,
        CopiedFrom = CopiedFrom,
        CommentsUrl = Comments.Value,
        Licence = feed.LicenceOf(Licence.Value) ?? feed.LicenceOf(feed.Licence.Value),
    };

    /// <summary>Of an enclosure that redirects, where it leads when the feed says so.</summary>
    private List<Enclosure> Files() => Enclosures switch
    {
        [] => Media,
        [var only] when OriginalEnclosureUrl.Value is { } original => [only with { Url = original }],
        _ => Enclosures,
    };
}
