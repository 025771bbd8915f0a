using System.Data.Common;
using AiNewsHub.Core.Search;
using Microsoft.Data.Sqlite;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>Writes the FTS5 table ArticleIndex; its row ids are those of Articles.</summary>
internal sealed class SqliteArticleIndex : IArticleIndex
{
    public void Add(DbTransaction transaction, IReadOnlyList<IndexedText> texts)
    {
        using var command = Command(transaction, "INSERT INTO ArticleIndex(rowid, Title, Body) VALUES ($id, $title, $body)");
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var title = command.Parameters.Add("$title", SqliteType.Text);
        var body = command.Parameters.Add("$body", SqliteType.Text);
        foreach (var text in texts)
        {
            id.Value = text.ArticleId;
            title.Value = text.Title;
            body.Value = text.Body;
            command.ExecuteNonQuery();
        }
    }

    public void Remove(DbTransaction transaction, IReadOnlyList<long> articleIds)
    {
        using var command = Command(transaction, "DELETE FROM ArticleIndex WHERE rowid = $id");
        var parameter = command.Parameters.Add("$id", SqliteType.Integer);
        foreach (var id in articleIds)
        {
            parameter.Value = id;
            command.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Command(DbTransaction transaction, string text)
    {
        var connection = (SqliteConnection)(transaction.Connection ?? throw new InvalidOperationException("The transaction has ended."));
        var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = text;
        return command;
    }
}
