using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite;
using AiNewsHub.Storage.Sqlite.Migrating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Tests.Storage;

/// <summary>A folder with a database that is to be migrated, and what can be asked of it.</summary>
internal sealed class MigratedFile : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public MigratedFile()
    {
        File = Path.Combine(Folder.FullName, "hub.db");
        _services = new ServiceCollection().AddSqliteStorage(File).BuildServiceProvider();
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("ainewshub-migrated-");

    public string File { get; }

    public IDbContextFactory<HubContext> Contexts => _services.GetRequiredService<IDbContextFactory<HubContext>>();

    public IReadOnlyList<string> Copies => [.. Folder.GetFiles("before-*").Select(file => file.Name).Order(StringComparer.Ordinal)];

    public Task<IReadOnlyList<string>> MigrateAsync(TextWriter? lines = null, long free = long.MaxValue / 2) =>
        new SqliteMigration(Contexts, File, new LongWork(lines) { Every = TimeSpan.FromMilliseconds(5) }) { FreeBytes = _ => free }
            .RunAsync(TestContext.Current.CancellationToken);

    public string Hash() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(File)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }
}
