using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Reads the features of an article for the matcher. Pure; the same article gives the same features.</summary>
public static class StoryFeatureReader
{
    // What an event is stands at the beginning; the rest of a long text is background that every report shares.
    private const int MaxWords = 260;
    private const int LeadWords = 60;
    private const int MaxTitleWords = 40;

    // Room of the thread's own.
    [ThreadStatic]
    private static TermCounter? _terms;

    /// <summary>The features of <paramref name="article"/>, whose <see cref="MatchableArticle.Tags"/> should be set.</summary>
    public static StoryFeatures Read(MatchableArticle article)
    {
        if (article.Words is { } words) return Read(article, words);
        using var own = TokenizedText.Of(article.Text);
        return Read(article, own);
    }

    private static StoryFeatures Read(MatchableArticle article, TokenizedText text)
    {
        var terms = _terms ??= new();
        terms.Begin(article.Language);
        using var title = TokenizedText.Of(article.Title);
        var whole = text;
        text = text.Head(RunningText.LengthOf(text.Source));
        terms.AddTitle(title, Math.Min(title.Count, MaxTitleWords));
        terms.Add(text, 0, Math.Min(text.Count, LeadWords), 1, 1);
        terms.Add(text, LeadWords, Math.Min(text.Count, MaxWords), 1, 0);
        foreach (var tag in article.Tags) terms.AddTag(tag);
        return new StoryFeatures
        {
            Id = article.Id,
            Published = article.Published,
            Language = article.Language,
            Publisher = Folding.Fold(article.Publisher ?? ""),
            Url = article.Url,
            Kind = article.Kind,
            Terms = terms.ToTerms(),
            Credits = [.. article.Via.Select(Folding.Fold), .. Credits.In(whole)],
            SetsItselfApart = DistinctEventMarkers.Are(title) || DistinctEventMarkers.Are(whole),
            Fingerprint = Fingerprint.Of(whole),
            Shingles = Shingling.Of(text),
            Words = Math.Min(title.Count + text.Count, MaxWords),
            Sources = new(article.Title, article.Text),
        };
    }
}
