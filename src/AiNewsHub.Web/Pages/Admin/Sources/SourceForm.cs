using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Pages.Admin.Sources.Kinds;
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
    public SourceScope Scope { get; set; }
    [StringLength(300)]
    public string? Publisher { get; set; }
    [StringLength(35)]
    public string? Language { get; set; }
    [StringLength(300)]
    public string? Group { get; set; }
    public bool FullText { get; set; }
    public bool ReadPages { get; set; }
    public bool ShowImages { get; set; }
    public CommentSetting Comments { get; set; }
    public ListRulesForm Rules { get; set; } = new();

    public static SourceForm Of(SourceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            Name = settings.Name,
            Address = settings.Address,
            SiteUrl = settings.SiteUrl,
            Kind = settings.Kind,
            Role = settings.Role,
            Scope = settings.Scope,
            Publisher = settings.Publisher ?? settings.Name,
            Language = settings.Language,
            Group = settings.Group,
            FullText = settings.FullText == FullTextPermission.Full,
            ReadPages = settings.ReadPages,
            ShowImages = settings.ShowImages,
            Comments = settings.Comments,
            Rules = SourceKindForms.Of(settings.Kind).Read(settings.ListRules),
        };
    }

    /// <summary>Writes each mistake beside its field; without any, the fields are in their final form.</summary>
    public bool Check(ModelStateDictionary mistakes, HubTexts texts, string prefix)
    {
        if (SourceAddress.Read(Address) is { } address) Address = address.AbsoluteUri;
        else mistakes.AddModelError(prefix + nameof(Address), texts["This is no web address. It should look like https://example.org/feed.xml"]);
        if (string.IsNullOrWhiteSpace(SiteUrl)) SiteUrl = null;
        else if (SourceAddress.Read(SiteUrl) is { } site) SiteUrl = site.AbsoluteUri;
        else mistakes.AddModelError(prefix + nameof(SiteUrl), texts["This is no web address. It should look like https://example.org/"]);
        if (string.IsNullOrWhiteSpace(Name))
            mistakes.AddModelError(prefix + nameof(Name), texts["A source needs a name: readers see it beside every article."]);
        Name = Name?.Trim();
        Publisher = string.IsNullOrWhiteSpace(Publisher) ? Name : Publisher.Trim();
        Group = string.IsNullOrWhiteSpace(Group) ? null : Group.Trim();
        Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim();
        if (Language is not null && !IsLanguage(Language))
            mistakes.AddModelError(prefix + nameof(Language), texts["A language is written as in en, fr or pt-BR."]);
        if (!Enum.IsDefined(Kind)) Kind = SourceKind.Feed;
        SourceKindForms.Of(Kind).Check(Rules, texts, (field, sentence) => mistakes.AddModelError($"{prefix}{nameof(Rules)}.{field}", sentence));
        if (!Enum.IsDefined(Role)) Role = SourceRole.Press;
        if (!Enum.IsDefined(Scope)) Scope = SourceScope.All;
        if (!Enum.IsDefined(Comments)) Comments = CommentSetting.AsHub;
        return mistakes.IsValid;
    }

    /// <summary>Of a form that was checked.</summary>
    public SourceSettings ToSettings() => new()
    {
        Name = Name,
        Address = Address!,
        SiteUrl = SiteUrl,
        Kind = Kind,
        Role = Role,
        Scope = Scope,
        Publisher = Publisher,
        Language = Language,
        Group = Group,
        FullText = FullText ? FullTextPermission.Full : FullTextPermission.Excerpt,
        ReadPages = ReadPages,
        ShowImages = ShowImages,
        Comments = Comments,
        ListRules = SourceKindForms.Of(Kind).Write(Rules),
    };

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
