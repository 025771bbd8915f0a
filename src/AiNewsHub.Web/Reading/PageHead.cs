using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AiNewsHub.Web.Reading;

/// <summary>What a page tells the layout about itself.</summary>
/// <param name="Title">Without the hub's name; null on the front page.</param>
public sealed record PageHead(string? Title)
{
    public string? Description { get; init; }
    /// <summary>Path of the list whose feeds the page announces, without extension; null where it is no list.</summary>
    public string? FeedPath { get; init; }
    /// <summary>The query that belongs to the list, with its question mark.</summary>
    public string FeedQuery { get; init; } = "";
    /// <summary>Whether its feeds depend on the languages that are read, as the page does.</summary>
    public bool FeedIsRead { get; init; }
    /// <summary>The entry of the navigation that is current.</summary>
    public string? Section { get; init; }
    /// <summary>Where the text is at home, when that is not here: absolute.</summary>
    public string? Canonical { get; init; }
    /// <summary>Path of the picture that is shown where the page is passed on; null for the hub's own.</summary>
    public string? Image { get; init; }
    /// <summary>What it says to machines in the words of schema.org, as JSON; null where it says nothing.</summary>
    public string? Data { get; init; }
    /// <summary>Whether search engines are asked to leave the page out: it holds what a publisher wrote.</summary>
    public bool NoIndex { get; init; }

    /// <summary>That of the interface.</summary>
    public static string Language => InterfaceLanguages.Current.Code;

    /// <summary>The head a page has set; an empty one where it has not.</summary>
    public static PageHead Of(ViewDataDictionary data) => data["Head"] as PageHead ?? new(data["Title"] as string);

    public void SetOn(ViewDataDictionary data) => data["Head"] = this;
}
