using System.Text.Json.Serialization;
using AiNewsHub.Content.Listing;

namespace AiNewsHub.Content.Sites;

/// <summary>What somebody knows of one site; tried before what we find out by ourselves. What is left out is found as everywhere.</summary>
public sealed record SiteRule
{
    /// <summary>The article's text: every element that matches, in the page's order.</summary>
    [JsonConverter(typeof(SelectorConverter))]
    public string? Body { get; init; }

    [JsonConverter(typeof(SelectorConverter))]
    public string? Title { get; init; }

    /// <summary>One element for each author.</summary>
    [JsonConverter(typeof(SelectorConverter))]
    public string? Author { get; init; }

    [JsonConverter(typeof(SelectorConverter))]
    public string? Date { get; init; }

    /// <summary>What is no part of any article, taken away before the page is read.</summary>
    [JsonConverter(typeof(SelectorConverter))]
    public string? Remove { get; init; }

    /// <summary>The link to an article's next page.</summary>
    [JsonConverter(typeof(SelectorConverter))]
    public string? NextPage { get; init; }

    /// <summary>So many pages of an article are read at most.</summary>
    public int Pages { get; init; } = 5;

    /// <summary>Sent with every request to the site; see <see cref="HeadersConverter.Allowed"/>.</summary>
    [JsonConverter(typeof(HeadersConverter))]
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How its pages of headlines are read.</summary>
    public HtmlListRules? List { get; init; }
}
