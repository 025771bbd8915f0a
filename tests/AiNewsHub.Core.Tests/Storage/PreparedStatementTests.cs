using System.Data.Common;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Storage;

public sealed class PreparedStatementTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ainewshub-statements-");
    private ServiceProvider _services = null!;
    private HubContext _context = null!;

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddSqliteStorage(Path.Combine(_folder.FullName, "hub.db")).BuildServiceProvider();
        _context = await _services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync();
        await _context.Database.OpenConnectionAsync();
        using var create = Prepare("CREATE TABLE Kept (Id INTEGER PRIMARY KEY AUTOINCREMENT, Value, Word TEXT NOT NULL UNIQUE)");
        create.Run();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Keeps_every_kind_of_value_as_it_is()
    {
        object?[] values = [null, "", "plain", "À la une – 人工知能 🚀", "a\0b", 7, long.MinValue, 0.1, true, Array.Empty<byte>(), new byte[] { 0, 255 }];
        using var insert = Prepare("INSERT INTO Kept (Value, Word) VALUES (@p0, @p1) RETURNING Id");
        using var transaction = _context.Database.BeginTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            insert.Set(0, values[i]);
            insert.Set(1, $"word {i}");
            Assert.Equal(i + 1, insert.Run());
        }

        transaction.Commit();
        object[] expected = [DBNull.Value, "", "plain", "À la une – 人工知能 🚀", "a\0b", 7L, long.MinValue, 0.1, 1L, Array.Empty<byte>(), new byte[] { 0, 255 }];
        Assert.Equal(expected, Values());
    }

    [Fact]
    public void Says_what_is_violated_and_goes_on_with_the_next_row()
    {
        using var insert = Prepare("INSERT INTO Kept (Word) VALUES (@p0)");
        insert.Set(0, "once");
        insert.Run();
        Assert.Contains("UNIQUE constraint failed: Kept.Word", Assert.ThrowsAny<DbException>(() => insert.Run()).Message, StringComparison.Ordinal);
        insert.Set(0, null);
        Assert.Contains("NOT NULL", Assert.ThrowsAny<DbException>(() => insert.Run()).Message, StringComparison.Ordinal);
        insert.Set(0, "twice");
        insert.Run();
        Assert.Equal(2, Values().Count);
    }

    [Fact]
    public void Refuses_what_the_engine_does_not_know()
    {
        Assert.ThrowsAny<DbException>(() => Prepare("INSERT INTO Nowhere VALUES (@p0)"));
        using var insert = Prepare("INSERT INTO Kept (Value) VALUES (@p0)");
        Assert.Contains("TimeSpan", Assert.Throws<NotSupportedException>(() => insert.Set(0, TimeSpan.Zero)).Message, StringComparison.Ordinal);
    }

    private PreparedStatement Prepare(string statement) =>
        _services.GetRequiredService<IStatementPreparer>().Prepare(_context.Database.GetDbConnection(), statement);

    private List<object> Values()
    {
        using var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT Value FROM Kept ORDER BY Id";
        using var reader = command.ExecuteReader();
        var values = new List<object>();
        while (reader.Read()) values.Add(reader.GetValue(0));
        return values;
    }
}
