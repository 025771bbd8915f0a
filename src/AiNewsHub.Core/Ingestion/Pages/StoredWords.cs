using System.Globalization;
using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>
/// What an article said before its page was read, its feed's words or those of an earlier reading: one more witness of each field in
/// the record of how it was extracted.
/// </summary>
internal sealed record StoredWords(bool ArePages, string Title, string Text, string? Byline, string Authors, DateTimeOffset? Published,
    DateTimeOffset? Updated, string? Image, string Keywords)
{
    /// <summary>All that may be kept of a text that is reserved, or not to be quoted.</summary>
    private static readonly string[] _notWords = ["kind", "title", "body", "author", "byline", "published", "updated", "language", "canonical", "site",
        "licence", "image_licence", "robots"];

    public static StoredWords Of(Article article) => new(
        article.PageKind == PageKind.Article, article.Title, article.Content!.Text, article.Byline, string.Join(", ", article.Authors), article.PublishedAt,
            article.UpdatedAt, article.ImageUrl,
        string.Join(", ", article.PublisherCategories));

    /// <param name="article">As it is now.</param>
    /// <param name="page">What the page said.</param>
    /// <param name="tookText">Whether the article has the page's text.</param>
    /// <param name="now">When that was.</param>
    public ArticleExtraction Record(Article article, ExtractedArticle page, bool tookText, DateTimeOffset now)
    {
        var witnesses = new List<FieldCandidate>(page.Candidates.Where(witness => witness is not { Field: "title", Source: "feed" }));
        Add("title", Title, article.Title == Title && article.Title != page.Title);
        Add("body", string.Create(CultureInfo.InvariantCulture, $"{Text.Length} characters"), !tookText);
        Add("author", Authors, page.Authors.Count == 0);
        Add("byline", Byline, page.Byline is null);
        Add("published", Iso(Published), Published is not null);
        Add("updated", Iso(Updated), Updated is not null && article.UpdatedAt == Updated);
        Add("image", Image, article.ImageUrl == Image && page.ImageUrl?.AbsoluteUri != Image);
        if (Keywords.Length > 0) witnesses.Add(new("keywords", Source, Keywords, true, CandidateReasons.TakenTogether));
        witnesses.RemoveAll(witness => witness.Field is "excerpt");
        if (article.Excerpt is { } excerpt) witnesses.Add(new("excerpt", "beginning of the text", excerpt, true, CandidateReasons.MostTrusted));
        if (article.Language is { } language)
        {
            var declared = witnesses.Exists(witness => witness is { Field: "language", Believed: true }
                && (witness.Value == language || witness.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)));
            Put("language", "words of the text", language, !declared, declared ? CandidateReasons.SaysTheSame : CandidateReasons.OwnWords);
        }
        var won = witnesses.Where(witness => witness.Believed).Select(witness => (witness.Field, witness.Value)).ToHashSet();
        for (var i = 0; i < witnesses.Count; i++)
            if (!witnesses[i].Believed && won.Contains((witnesses[i].Field, witnesses[i].Value)))
                witnesses[i] = witnesses[i] with { Why = CandidateReasons.SaysTheSame };
        if (article.Marks.ForbidsQuoting || article.Marks.HasFlag(UseMarks.NoAi)) witnesses.RemoveAll(witness => !_notWords.Contains(witness.Field));
        return new() { ArticleId = article.Id, ReadAt = now, Address = page.Url?.AbsoluteUri ?? article.Url, Record = ExtractionRecord.Pack(witnesses) };

        void Add(string field, string? value, bool believed)
        {
            if (!string.IsNullOrEmpty(value))
                Put(field, Source, value, believed, believed ? field is "body"
                    ? CandidateReasons.NothingBetter
                    : CandidateReasons.FeedFirst : CandidateReasons.PageFirst);
        }

        void Put(string field, string source, string value, bool believed, string why)
        {
            if (believed)
            {
                for (var i = 0; i < witnesses.Count; i++)
                    if (witnesses[i].Field == field && witnesses[i].Believed)
                        witnesses[i] = witnesses[i] with { Believed = false, Why = CandidateReasons.Outranked };
            }
            witnesses.Add(new(field, source, ArticleText.CutOrNull(value)!, believed, why));
        }
    }

    private string Source => ArePages ? "earlier reading of the page" : "feed";

    private static string? Iso(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
