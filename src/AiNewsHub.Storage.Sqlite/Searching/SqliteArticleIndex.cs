using System.Data.Common;
using AiNewsHub.Content.Text;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Storage.Sqlite.Searching;

/// <summary>Writes the FTS5 table ArticleIndex; its row ids are those of Articles. SQLite takes accents off, but leaves œ, ß and ø as they are, and a
/// Chinese sentence is one word to it.</summary>
internal sealed class SqliteArticleIndex : IArticleIndex
{
    public void Add(DbConnection connection, IReadOnlyList<IndexedText> texts)
    {
        using var statement = SqliteStatement.Prepare(connection, "INSERT INTO ArticleIndex(rowid, Title, Body) VALUES (@p0, @p1, @p2)");
        foreach (var text in texts)
        {
            statement.Set(0, text.ArticleId);
            statement.Set(1, Written(text.Title));
            statement.Set(2, Written(text.Body));
            statement.Run();
        }
    }

    private static string Written(string text) => Bigrams.Cut(Folding.Fold(text));

    public void Remove(DbConnection connection, IReadOnlyList<long> articleIds)
    {
        using var statement = SqliteStatement.Prepare(connection, "DELETE FROM ArticleIndex WHERE rowid = @p0");
        foreach (var id in articleIds)
        {
            statement.Set(0, id);
            statement.Run();
        }
    }
}
