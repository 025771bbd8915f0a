using System.ComponentModel.DataAnnotations;
using AiNewsHub.Content.Listing;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Content.Listing.Sitemaps;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>The rules of a list as fields of a form: selectors of a page, paths of JSON, prefixes of a sitemap.</summary>
public sealed class ListRulesForm
{
    private const int Longest = 1000;

    /// <summary>The entries: a selector, or for JSON the path to their array.</summary>
    [StringLength(Longest)]
    public string? Item { get; set; }
    [StringLength(Longest)]
    public string? Link { get; set; }
    [StringLength(Longest)]
    public string? Title { get; set; }
    [StringLength(Longest)]
    public string? Date { get; set; }
    [StringLength(Longest)]
    public string? Summary { get; set; }
    [StringLength(Longest)]
    public string? Image { get; set; }
    [StringLength(Longest)]
    public string? Next { get; set; }
    [StringLength(Longest)]
    public string? UrlPattern { get; set; }
    [StringLength(Longest)]
    public string? Key { get; set; }
    [StringLength(Longest)]
    public string? Script { get; set; }
    /// <summary>Pages of a list, or sitemaps of an index.</summary>
    [Range(1, 20)]
    public int? Pages { get; set; }
    /// <summary>Beginnings of addresses, one a line.</summary>
    [StringLength(4 * Longest)]
    public string? Allow { get; set; }
    [StringLength(4 * Longest)]
    public string? Deny { get; set; }

    public static ListRulesForm Of(SourceKind kind, string? rules) => kind switch
    {
        SourceKind.HtmlList when ListRules.Read<HtmlListRules>(rules).Rules is { } html => new()
        {
            Item = html.Item,
            Link = html.Link,
            Title = html.Title,
            Date = html.Date,
            Summary = html.Summary,
            Image = html.Image,
            Next = html.Next,
            Pages = html.Pages,
            Allow = Lines(html.Allow),
            Deny = Lines(html.Deny),
        },
        SourceKind.JsonList when ListRules.Read<JsonListRules>(rules).Rules is { } json => new()
        {
            Item = json.Items,
            Link = json.Url,
            UrlPattern = json.UrlPattern,
            Key = json.Id,
            Title = json.Title,
            Date = json.Date,
            Summary = json.Summary,
            Image = json.Image,
            Script = json.Script,
            Allow = Lines(json.Allow),
            Deny = Lines(json.Deny),
        },
        SourceKind.Sitemap when ListRules.Read<SitemapRules>(rules).Rules is { } map => new() { Pages = map.Parts, Allow = Lines(map.Allow), Deny = Lines(map.Deny) },
        _ => new(),
    };

    /// <summary>As they are kept with the source; null where the source's kind has none, or the page is to decide by itself.</summary>
    public string? ToRules(SourceKind kind) => kind switch
    {
        SourceKind.HtmlList when Item.Bare() is { } item => ListRules.Write(new HtmlListRules
        {
            Item = item,
            Link = Link.Bare(),
            Title = Title.Bare(),
            Date = Date.Bare(),
            Summary = Summary.Bare(),
            Image = Image.Bare(),
            Next = Next.Bare(),
            Pages = Pages ?? 1,
            Allow = Lines(Allow),
            Deny = Lines(Deny),
        }),
        SourceKind.JsonList => ListRules.Write(new JsonListRules
        {
            Items = Item.Bare() ?? "",
            Url = Link.Bare() ?? "",
            UrlPattern = UrlPattern.Bare(),
            Id = Key.Bare(),
            Title = Title.Bare() ?? "",
            Date = Date.Bare(),
            Summary = Summary.Bare(),
            Image = Image.Bare(),
            Script = Script.Bare(),
            Allow = Lines(Allow),
            Deny = Lines(Deny),
        }),
        SourceKind.Sitemap when Pages is not null || Lines(Allow).Length + Lines(Deny).Length > 0 =>
            ListRules.Write(new SitemapRules { Parts = Pages ?? new SitemapRules().Parts, Allow = Lines(Allow), Deny = Lines(Deny) }),
        _ => null,
    };

    /// <summary>Writes each mistake beside its field.</summary>
    public void Check(SourceKind kind, ModelStateDictionary mistakes, HubTexts texts, string prefix)
    {
        if (kind == SourceKind.HtmlList)
        {
            foreach (var (name, selector) in ((string, string?)[])[(nameof(Item), Item), (nameof(Link), Link), (nameof(Title), Title), (nameof(Date), Date), (nameof(Summary), Summary), (nameof(Image), Image), (nameof(Next), Next)])
            {
                if (selector.Bare() is { } text && !ListSelectors.CanBeRead(text)) mistakes.AddModelError(prefix + name, texts["This is no CSS selector. It should look like article.card or ul.news > li"]);
            }
        }
        if (kind != SourceKind.JsonList) return;
        if (Link.Bare() is null) mistakes.AddModelError(prefix + nameof(Link), texts["Say which member of an entry holds its address, such as url or slug."]);
        if (Title.Bare() is null) mistakes.AddModelError(prefix + nameof(Title), texts["Say which member of an entry holds its title."]);
    }

    private static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

internal static class FormText
{
    /// <summary>Null for a field that was left empty.</summary>
    public static string? Bare(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
