namespace AiNewsHub.Content.Summarizing;

/// <summary>What the articles of a story say, in their own words.</summary>
/// <param name="Summary">Five sentences at most, the most telling first.</param>
/// <param name="Quotes">What people and companies are quoted with.</param>
/// <param name="Additions">By article, what it says that none before it said; nothing for the first, and for those that add nothing.</param>
/// <param name="Disagreements">Figures that independent reports give differently.</param>
public sealed record StoryContents(
    IReadOnlyList<SaidSentence> Summary,
    IReadOnlyList<SaidQuote> Quotes,
    IReadOnlyDictionary<long, IReadOnlyList<string>> Additions,
    IReadOnlyList<Disagreement> Disagreements)
{
    public static StoryContents Nothing { get; } = new([], [], new Dictionary<long, IReadOnlyList<string>>(), []);
}

/// <summary>A sentence as it stands in an article.</summary>
public sealed record SaidSentence(long ArticleId, string Text);

/// <summary>A quotation without its marks, and the name of who said it as the article has it.</summary>
public sealed record SaidQuote(long ArticleId, string Text, string Speaker);

/// <summary>One quantity for which reports have different figures.</summary>
/// <param name="Quantity">What is counted, as a key of <c>Figures/quantities.txt</c>, or the counted thing in the words of the first report.</param>
/// <param name="IsKey">Whether <paramref name="Quantity"/> is a key.</param>
/// <param name="Figures">The lowest first.</param>
public sealed record Disagreement(string Quantity, bool IsKey, IReadOnlyList<ReportedFigure> Figures);

/// <summary>A figure as the first of the articles writes it, and who has it.</summary>
public sealed record ReportedFigure(string Written, double Value, IReadOnlyList<long> ArticleIds);
