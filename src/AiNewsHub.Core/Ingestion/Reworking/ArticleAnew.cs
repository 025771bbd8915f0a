using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Ingestion.Storing;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Reworking;

/// <summary>A stored article, understood anew from its stored title and text. Whether readers are to see it is not judged yet.</summary>
/// <param name="Article">As it is stored but for what follows from its words; without its texts.</param>
/// <param name="Words">What tells this wording from a later one.</param>
/// <param name="Tags">What it is about now, but for what editors say.</param>
/// <param name="Features">For the story matcher.</param>
internal sealed record ArticleAnew(Article Article, (string Title, long Hash) Words, IReadOnlyList<ArticleTag> Tags, StoryFeatures Features)
{
    public bool GainsTags { get; private init; }
    public bool LosesTags { get; private init; }
    /// <summary>Tags or their evidence.</summary>
    public bool ChangesTags { get; private init; }
    /// <summary>Anything that follows from the words, beside the tags.</summary>
    public bool ChangesDescription { get; private init; }
    /// <summary>What the article counts for in its story.</summary>
    public bool ChangesCoverage { get; private init; }

    public bool Changes => ChangesTags || ChangesDescription;

    /// <summary>As a page or an entry is understood when it is read. Pure.</summary>
    /// <param name="stored">As it is stored.</param>
    /// <param name="catalog">The vocabulary's tags.</param>
    public static ArticleAnew Of(StoredArticle stored, TagCatalog catalog)
    {
        var article = stored.Article;
        var (source, before, kind, hash) = (article.Source!, Description.Of(article), article.Kind, article.ContentHash);
        using var words = TokenizedText.Of(stored.Text);
        var understood = ArticleText.Understand(article, source, words, article.Language);
        // What the page is marked as is not kept, but that it was marked is.
        if (understood.Kind != kind && stored.StatesKind) understood = ArticleText.Understand(article, source, words, article.Language, kind);
        ArticleText.Describe(article, "", words, understood);
        article.Content = null;
        Corrected.Apply(article, article.Corrections);
        var features = ArticleText.Features(article, words, understood, source.Publisher?.Name);
        return Compared(new(article, (article.Title, hash), catalog.Rows(article.Id, understood.Tags), features), before, stored.Tags);
    }

    private static ArticleAnew Compared(ArticleAnew anew, Description before, IReadOnlyList<ArticleTag> tags)
    {
        var editors = tags.Where(tag => tag.By != TaggedBy.Dictionary).Select(tag => tag.TagId).ToHashSet();
        List<ArticleTag> found = [.. tags.Where(tag => tag.By == TaggedBy.Dictionary).OrderBy(tag => tag.TagId)];
        List<ArticleTag> now = [.. anew.Tags.Where(tag => !editors.Contains(tag.TagId))];
        var description = Description.Of(anew.Article);
        return anew with
        {
            Tags = now,
            GainsTags = now.Exists(tag => !found.Exists(one => one.TagId == tag.TagId)),
            LosesTags = found.Exists(tag => !now.Exists(one => one.TagId == tag.TagId)),
            ChangesTags = found.Count != now.Count || found.Zip(now).Any(pair => !AreSame(pair.First, pair.Second)),
            ChangesDescription = description != before,
            ChangesCoverage = (description.Kind, description.Language, description.Relevance) != (before.Kind, before.Language, before.Relevance),
        };
    }

    private static bool AreSame(ArticleTag one, ArticleTag other) =>
        one.TagId == other.TagId && one.Score.Equals(other.Score) && one.Evidence.SequenceEqual(other.Evidence);

    private sealed record Description(
        string? Language, string? Excerpt, int ReadingMinutes, ArticleKind Kind, bool IsAboutAi, double Relevance, string Reasons, long ContentHash,
            long Fingerprint)
    {
        public static Description Of(Article article) => new(
            article.Language, article.Excerpt, article.ReadingMinutes, article.Kind, article.IsAboutAi, article.Relevance,
            string.Join('\n', article.RelevanceReasons), article.ContentHash,
            article.Fingerprint);
    }
}
