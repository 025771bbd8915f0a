namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>What an editor says of an article, for the one writer: it alone knows the open stories.</summary>
/// <param name="ArticleId">The article; where there is none, nothing is done.</param>
/// <param name="By">Whom the log names; null where nobody has said anything and the article is only judged anew.</param>
internal abstract record EditorWord(long ArticleId, string? By)
{
    /// <summary>That it is about the industry or not, or, null, as was found.</summary>
    public sealed record AboutAi(long ArticleId, bool? Verdict, string? By) : EditorWord(ArticleId, By);

    /// <summary>That it is judged again by what its source is set to.</summary>
    public sealed record Again(long ArticleId) : EditorWord(ArticleId, null);

    /// <summary>That it does not belong to the story that it is in.</summary>
    public sealed record NotOfStory(long ArticleId, long StoryId, string By) : EditorWord(ArticleId, By);
}
