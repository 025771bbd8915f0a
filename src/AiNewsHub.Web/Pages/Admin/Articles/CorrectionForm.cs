using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>A decision on an article as its forms send it.</summary>
public sealed class CorrectionForm
{
    private const int LongestTitle = 500;
    private const string Moment = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Which button was pressed.</summary>
    public string? Act { get; set; }
    public long? Seen { get; set; }
    public string? Reason { get; set; }
    public string? Title { get; set; }
    public string? Language { get; set; }
    public ArticleKind? Kind { get; set; }
    /// <summary>By the clock of the hub, as a browser's field has it.</summary>
    public string? ShownAt { get; set; }
    public int? Tag { get; set; }
    public string? TagName { get; set; }

    internal static string Written(DateTimeOffset at, HubDates dates) => dates.Local(at).ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>Null where nothing is decided by it.</summary>
    /// <param name="article">As it is: what is not changed is no correction.</param>
    /// <param name="named">The tag that was written down; null for none.</param>
    /// <param name="dates">Of the hub.</param>
    internal ArticleChange? Change(Article article, int? named, HubDates dates) => Act switch
    {
        "hide" => new ArticleChange.Hide(true),
        "show" => new ArticleChange.Hide(false),
        "remove" => new ArticleChange.Remove(),
        "correct" => Corrected(article, dates),
        "untag" when Tag is { } tag => new ArticleChange.Tag(tag, false),
        "tag" when named is { } tag => new ArticleChange.Tag(tag, true),
        _ => null,
    };

    internal DecisionNote Note(string by)
    {
        var reason = Reason?.Trim();
        return new(by, string.IsNullOrEmpty(reason) ? null : reason[..Math.Min(reason.Length, DecisionNote.LongestReason)], Seen);
    }

    private ArticleChange.Correct? Corrected(Article article, HubDates dates)
    {
        var already = article.Corrections ?? new();
        var title = Title?.Trim();
        if (string.IsNullOrEmpty(title) || title.Length > LongestTitle || Kind is { } kind && !Enum.IsDefined(kind)) return null;
        var language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim().ToLowerInvariant();
        if (language is { Length: > 8 } || !TryRead(ShownAt, dates, out var at)) return null;
        return new(already with
        {
            Title = title == article.Title ? already.Title : title,
            Language = language is null || language == article.Language ? already.Language : language,
            Kind = Kind is null || Kind == article.Kind ? already.Kind : Kind,
            ShownAt = at is null || Written(article.ShownAt, dates) == ShownAt ? already.ShownAt : at,
        });
    }

    private static bool TryRead(string? text, HubDates dates, out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateTime.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1990 or > 2200)
            return false;
        at = new DateTimeOffset(local, dates.Zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }
}
