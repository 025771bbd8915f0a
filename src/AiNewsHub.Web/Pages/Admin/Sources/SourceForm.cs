using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>A source as its form holds it, when it is added and when it is changed.</summary>
public sealed class SourceForm
{
    [StringLength(300)]
    public string? Name { get; set; }
    [StringLength(2048)]
    public string? Address { get; set; }
    [StringLength(2048)]
    public string? SiteUrl { get; set; }
    public SourceKind Kind { get; set; }
    public SourceRole Role { get; set; }
    [StringLength(300)]
    public string? Publisher { get; set; }
    [StringLength(35)]
    public string? Language { get; set; }
    [StringLength(300)]
    public string? Group { get; set; }
    public bool FullText { get; set; }
    public bool ReadPages { get; set; }
    public bool ShowImages { get; set; }
    public ListRulesForm Rules { get; set; } = new();

    public static SourceForm Of(SourceDraft draft) => new()
    {
        Name = draft.Name,
        Address = draft.Address,
        SiteUrl = draft.SiteUrl,
        Kind = draft.Kind,
        Role = draft.Role,
        Publisher = draft.Publisher ?? draft.Name,
        Language = draft.Language,
        Group = draft.Group,
        FullText = draft.FullText == FullTextPermission.Full,
        ReadPages = draft.ReadPages,
        ShowImages = draft.ShowImages,
        Rules = ListRulesForm.Of(draft.Kind, draft.ListRules),
    };

    public static SourceForm Of(Source source) => new()
    {
        Name = source.Name,
        Address = source.Address,
        SiteUrl = source.SiteUrl,
        Kind = source.Kind,
        Role = source.Role,
        Publisher = source.Publisher?.Name,
        Language = source.LanguageHint,
        Group = source.Group,
        FullText = source.FullText == FullTextPermission.Full,
        ReadPages = source.ReadPages,
        ShowImages = source.ShowImages,
        Rules = ListRulesForm.Of(source.Kind, source.ListRules),
    };

    /// <summary>Writes each mistake beside its field; without any, the fields are in their final form.</summary>
    public bool Check(ModelStateDictionary mistakes, HubTexts texts, string prefix)
    {
        if (SourceAddress.Read(Address) is { } address) Address = address.AbsoluteUri;
        else mistakes.AddModelError(prefix + nameof(Address), texts["This is no web address. It should look like https://example.org/feed.xml"]);
        if (string.IsNullOrWhiteSpace(SiteUrl)) SiteUrl = null;
        else if (SourceAddress.Read(SiteUrl) is { } site) SiteUrl = site.AbsoluteUri;
        else mistakes.AddModelError(prefix + nameof(SiteUrl), texts["This is no web address. It should look like https://example.org/"]);
        if (string.IsNullOrWhiteSpace(Name)) mistakes.AddModelError(prefix + nameof(Name), texts["A source needs a name: readers see it beside every article."]);
        Name = Name?.Trim();
        Publisher = string.IsNullOrWhiteSpace(Publisher) ? Name : Publisher.Trim();
        Group = string.IsNullOrWhiteSpace(Group) ? null : Group.Trim();
        Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim();
        if (Language is not null && !IsLanguage(Language)) mistakes.AddModelError(prefix + nameof(Language), texts["A language is written as in en, fr or pt-BR."]);
        if (!Enum.IsDefined(Kind)) Kind = SourceKind.Feed;
        Rules.Check(Kind, mistakes, texts, $"{prefix}{nameof(Rules)}.");
        if (!Enum.IsDefined(Role)) Role = SourceRole.Press;
        return mistakes.IsValid;
    }

    public SourceDraft ToDraft() => new()
    {
        Name = Name,
        Address = Address!,
        SiteUrl = SiteUrl,
        Kind = Kind,
        Role = Role,
        Publisher = Publisher,
        Language = Language,
        Group = Group,
        FullText = FullText ? FullTextPermission.Full : FullTextPermission.Excerpt,
        ReadPages = ReadPages,
        ShowImages = ShowImages,
        ListRules = Rules.ToRules(Kind),
    };

    public SourceEdit ToEdit() => new(
        Name!, Address!, SiteUrl, Kind, Role, Publisher!, Language, Group,
        FullText ? FullTextPermission.Full : FullTextPermission.Excerpt, ReadPages, ShowImages, Rules.ToRules(Kind));

    private static bool IsLanguage(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
