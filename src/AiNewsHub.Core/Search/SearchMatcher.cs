using AiNewsHub.Content.Extraction;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Search;

/// <summary>
/// Whether a search means one article, told from the article alone: what the index finds, without the index. A test compares the two on random searches.
/// </summary>
public sealed class SearchMatcher(TimeZoneInfo zone)
{
    private readonly Dictionary<SearchText, IReadOnlyList<(string[] Words, bool IsOpen)>> _spellings = [];

    /// <summary>Whether it can be told from an article by itself; its story is known only once it is stored.</summary>
    public static bool CanTell(SearchNode query) => query switch
    {
        SearchAll all => all.Parts.All(CanTell),
        SearchAny any => any.Parts.All(CanTell),
        SearchNot not => CanTell(not.Part),
        SearchFilter filter => filter.Field != SearchField.Story && filter is not { Field: SearchField.Is, Value: "lead" or "copy" or "covered" },
        _ => true,
    };

    /// <summary>Asks several searches of one article, whose words are looked at once.</summary>
    public Func<SearchNode, bool> Of(SearchedArticle searched)
    {
        ArgumentNullException.ThrowIfNull(searched);
        var title = new Lazy<WordSequences>(() => new(searched.Article.Title));
        var body = new Lazy<WordSequences>(() => new(IndexedText.Of(0, "", searched.Text).Body));
        return Means;

        bool Means(SearchNode query) => query switch
        {
            SearchAll all => all.Parts.All(Means),
            SearchAny any => any.Parts.Any(Means),
            SearchNot not => !Means(not.Part),
            SearchText text => Stands(text),
            SearchDay day => day.IsAfter == searched.ShownAt >= day.Start(zone),
            SearchFilter filter => Fits(filter, searched),
            _ => false,
        };

        bool Stands(SearchText text)
        {
            if (!_spellings.TryGetValue(text, out var spellings)) _spellings[text] = spellings = WordSequences.Spellings(text);
            return title.Value.Have(spellings) || !text.InTitle && body.Value.Have(spellings);
        }
    }

    private static bool Fits(SearchFilter filter, SearchedArticle searched)
    {
        var article = searched.Article;
        return filter.Field switch
        {
            SearchField.Tag => searched.Tags.Contains(filter.Value),
            SearchField.Source => IsOf(searched.Source, filter.Value),
            SearchField.Lang => (article.Language ?? "").StartsWith(filter.Value, StringComparison.OrdinalIgnoreCase),
            SearchField.Kind => SearchTerms.Kinds[filter.Value] == article.Kind,
            SearchField.Author => Folding.Fold($"{article.Byline} {string.Join(' ', article.Authors)}")
                .Contains(Folding.Fold(filter.Value), StringComparison.OrdinalIgnoreCase),
            SearchField.Is => filter.Value == "paywall" ? searched.Free == false || searched.PageKind == PageKind.Paywall
                : Written(searched) == Authorship.MachineWritten,
            SearchField.Has => filter.Value switch
            {
                "image" => article.ImageUrl is not null,
                "audio" => article.Enclosures.Exists(file => IsSound(file.Url) || IsSound(file.Type)),
                _ => article.Via.Count > 0,
            },
            _ => false,
        };
    }

    private static bool IsSound(string? text) => text is not null && text.Contains("audio/", StringComparison.OrdinalIgnoreCase);

    private static Authorship Written(SearchedArticle searched) => searched.EditorAuthorship
        ?? (searched.Article.Authorship == Authorship.NotSaid ? searched.Source.Authorship : searched.Article.Authorship);

    private static bool IsOf(SearchedSource source, string asked)
    {
        var value = asked.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return source.Slug.Replace("-", "", StringComparison.Ordinal) == value || source.Publisher.Replace("-", "", StringComparison.Ordinal) == value
            || source.Name.Replace(" ", "", StringComparison.Ordinal).Equals(value, StringComparison.OrdinalIgnoreCase);
    }
}
