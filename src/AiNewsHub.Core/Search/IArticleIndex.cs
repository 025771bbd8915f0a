using System.Data.Common;

namespace AiNewsHub.Core.Search;

/// <summary>The words of one article as the full-text index takes them.</summary>
public sealed record IndexedText(long ArticleId, string Title, string Body);

/// <summary>Writes the full-text index of a database engine, in the transaction that the connection is in.</summary>
public interface IArticleIndex
{
    /// <summary>Adds articles that are not in the index.</summary>
    void Add(DbConnection connection, IReadOnlyList<IndexedText> texts);

    /// <summary>Takes articles out; one that is not there is passed over.</summary>
    void Remove(DbConnection connection, IReadOnlyList<long> articleIds);
}
