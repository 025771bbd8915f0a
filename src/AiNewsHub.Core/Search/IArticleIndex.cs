using System.Data.Common;

namespace AiNewsHub.Core.Search;

/// <summary>The words of one article as the full-text index takes them.</summary>
public sealed record IndexedText(long ArticleId, string Title, string Body)
{
    /// <summary>Words beyond this add nothing that a search would miss, but much to the index.</summary>
    private const int MostCharacters = 20_000;

    /// <summary>As much of the text as is indexed.</summary>
    public static IndexedText Of(long id, string title, string? text) =>
        new(id, title, text is null ? "" : text.Length <= MostCharacters ? text : text[..MostCharacters]);
}

/// <summary>Writes the full-text index of a database engine, in the transaction that the connection is in.</summary>
public interface IArticleIndex
{
    /// <summary>Adds articles that are not in the index.</summary>
    void Add(DbConnection connection, IReadOnlyList<IndexedText> texts);

    /// <summary>Takes articles out; one that is not there is passed over.</summary>
    void Remove(DbConnection connection, IReadOnlyList<long> articleIds);
}
