using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources;

/// <summary>
/// What an admin says of a source: the one description of it that adding, changing, repairing, previewing, forms and files share. One
/// more setting is a column of <see cref="Source"/>, a property here with its lines below, and a field of the form.
/// </summary>
public record SourceSettings
{
    /// <summary>What readers see; the host of its address where it is empty.</summary>
    public string? Name { get; init; }
    /// <summary>The feed's, list's or sitemap's own URL, absolute http or https.</summary>
    public required string Address { get; init; }
    public string? SiteUrl { get; init; }
    public SourceKind Kind { get; init; }
    public SourceRole Role { get; init; }
    /// <summary>The organisation behind it; the source's own name where it is not said.</summary>
    public string? Publisher { get; init; }
    /// <summary>BCP 47 tag; only a hint.</summary>
    public string? Language { get; init; }
    public string? Group { get; init; }
    public SourceScope Scope { get; init; }
    public FullTextPermission FullText { get; init; }
    public bool ReadPages { get; init; } = true;
    public bool ShowImages { get; init; } = true;
    public string? ListRules { get; init; }
    /// <summary>Whether readers may comment on its articles.</summary>
    public CommentSetting Comments { get; init; }

    internal string ShownName => string.IsNullOrWhiteSpace(Name) ? SourceAddress.Host(new Uri(Address)) : Name.Trim();

    internal string PublisherName => Publisher?.Trim() ?? ShownName;

    /// <summary>Every setting, with its word in the log of changes and its attribute in files.</summary>
    internal static IReadOnlyList<Setting<SourceSettings>> All { get; } =
    [
        new("name", settings => settings.ShownName),
        new("address", settings => settings.Address) { Shown = address => SourceAddress.Shown((string)address) },
        new("site", settings => settings.SiteUrl),
        new("role", settings => settings.Role)
        {
            Attribute = SettingAttribute<SourceSettings>.Choice("role", settings => settings.Role, (settings, role) => settings with { Role = role }),
        },
        new("kind", settings => settings.Kind)
        {
            Attribute = SettingAttribute<SourceSettings>.Choice("kind", settings => settings.Kind, (settings, kind) => settings with { Kind = kind }),
        },
        new("publisher", settings => settings.PublisherName)
        {
            Attribute = new("publisher", settings => settings.Publisher, (settings, name) => settings with { Publisher = Short(name) }),
        },
        new("language", settings => settings.Language),
        new("group", settings => settings.Group),
        new("rules", settings => settings.ListRules)
        {
            Attribute = new("rules", settings => settings.ListRules, (settings, rules) => settings with { ListRules = rules }),
        },
        new("shown", settings => settings.Scope)
        {
            Attribute = SettingAttribute<SourceSettings>.Choice("shown", settings => settings.Scope, (settings, scope) => settings with { Scope = scope }),
        },
        new("read pages", settings => settings.ReadPages)
        {
            Attribute = SettingAttribute<SourceSettings>.Word("pages", "feed-only", settings => !settings.ReadPages,
                settings => settings with { ReadPages = false }),
        },
        new("images", settings => settings.ShowImages)
        {
            Attribute = SettingAttribute<SourceSettings>.Word("images", "off", settings => !settings.ShowImages,
                settings => settings with { ShowImages = false }),
        },
        new("full text", settings => settings.FullText)
        {
            Attribute = SettingAttribute<SourceSettings>.Word(
                "text", "full", settings => settings.FullText == FullTextPermission.Full, settings => settings with { FullText = FullTextPermission.Full }),
        },
        new("comments", settings => settings.Comments)
        {
            Attribute = SettingAttribute<SourceSettings>.Choice(
                "comments", settings => settings.Comments, (settings, comments) => settings with { Comments = comments }),
        },
    ];

    /// <summary>One line, no longer than a source's own form allows.</summary>
    internal static string? Short(string? text)
    {
        if (text is null) return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is 0 ? null : Excerpts.Head(line, 300);
    }

    /// <summary>Those of a source that was loaded with its publisher.</summary>
    public static SourceSettings Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new()
        {
            Name = source.Name,
            Address = source.Address,
            SiteUrl = source.SiteUrl,
            Kind = source.Kind,
            Role = source.Role,
            Publisher = source.Publisher?.Name,
            Language = source.LanguageHint,
            Group = source.Group,
            Scope = source.Scope,
            FullText = source.FullText,
            ReadPages = source.ReadPages,
            ShowImages = source.ShowImages,
            ListRules = source.ListRules,
            Comments = source.Comments,
        };
    }

    /// <summary>Sets all of them but the publisher, which is a row of its own.</summary>
    internal void ApplyTo(Source source)
    {
        (source.Name, source.Address, source.SiteUrl) = (ShownName, Address, SiteUrl);
        (source.Kind, source.Role, source.LanguageHint, source.Group) = (Kind, Role, Language, Group);
        (source.Scope, source.FullText, source.ReadPages, source.ShowImages, source.ListRules) = (Scope, FullText, ReadPages, ShowImages, ListRules);
        source.Comments = Comments;
    }

    /// <summary>A source with these settings that is not in the store.</summary>
    internal Source ToSource(string slug, Publisher? publisher)
    {
        var source = new Source { Slug = slug, Name = ShownName, Address = Address, Publisher = publisher };
        ApplyTo(source);
        return source;
    }
}
