using System.IO.Compression;
using System.Text.Json.Nodes;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Images;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AiNewsHub.Core.Tests.Backups;

/// <summary>A data folder with the small database of the newest schema, a file of site rules and a picture, and what backs it up.</summary>
internal sealed class BackedUpHub : IAsyncDisposable
{
    public const string Picture = "0123456789abcdef0123456789abcdef-400.webp";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ainewshub-backup-");
    private readonly ServiceProvider _services;

    public BackedUpHub(Func<BackupSettings, BackupSettings>? change = null)
    {
        Directory.CreateDirectory(Data);
        LandedDatabases.Unpack(LandedDatabases.Migrations.Last(), new(Data));
        Run("PRAGMA journal_mode = WAL");
        // The landed database names pictures that never were.
        Run("UPDATE Images SET Hash = NULL");
        Run("UPDATE Sources SET IconFile = NULL");
        File.WriteAllText(SiteRules, "{}");
        Directory.CreateDirectory(Path.Combine(Data, "images", Picture[..2]));
        File.WriteAllText(Path.Combine(Data, "images", Picture[..2], Picture), "a picture");
        var settings = new BackupSettings(Data, "1.2.3") { Written = new Dictionary<string, string> { ["sites.json"] = SiteRules } };
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSqliteStorage(Database)
            .AddHubImages(new ImageSettings(Path.Combine(Data, "images")), scheduler: false)
            .AddHubBackups(_ => change?.Invoke(settings) ?? settings)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    public string Data => Path.Combine(_folder.FullName, "data");
    public string Database => Path.Combine(Data, "hub.db");
    public string SiteRules => Path.Combine(Data, "sites.json");
    public BackupFolder Folder => Get<BackupFolder>();
    public IHostedService Service => _services.GetServices<IHostedService>().Single();

    /// <summary>Names in the folder of backups.</summary>
    public string[] Backups => Names(Path.Combine(Data, "backups"));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A place outside the data folder.</summary>
    public string Beside(string name) => Path.Combine(_folder.FullName, name);

    public Task<MadeBackup> BackUpAsync(string? place = null, bool pictures = false, CancellationToken? cancel = null) =>
        Get<MakeBackup>().RunAsync(place, pictures, new LongWork(null), cancel ?? TestContext.Current.CancellationToken);

    public MakeBackup Making(long free) =>
        new(Get<IDatabaseCopies>(), Get<ImageFolder>(), Folder, Get<BackupSettings>(), Clock) { FreeBytes = _ => free };

    public async Task<RestoredBackup> RestoreAsync(string file, long free = long.MaxValue / 2)
    {
        using var use = new FolderUse(Get<BackupSettings>(), Clock);
        var restore = new RestoreBackup(Get<IDatabaseCopies>(), Get<ImageSweep>(), use, Get<BackupSettings>(), Clock) { FreeBytes = _ => free };
        SqliteConnection.ClearAllPools();
        return await restore.RunAsync(file, new LongWork(null), TestContext.Current.CancellationToken);
    }

    /// <summary>The same with another story to tell: the backup, changed by somebody who can write zip files.</summary>
    public string Forge(string file, Action<JsonNode> manifest, params (string Name, string Text)[] members)
    {
        var forged = Beside("forged.zip");
        File.Copy(file, forged, overwrite: true);
        using var zip = ZipFile.Open(forged, ZipArchiveMode.Update);
        foreach (var (name, text) in members)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        JsonNode told;
        using (var stream = zip.GetEntry("manifest.json")!.Open()) told = JsonNode.Parse(stream)!;
        zip.GetEntry("manifest.json")!.Delete();
        manifest(told);
        using var written = new StreamWriter(zip.CreateEntry("manifest.json").Open());
        written.Write(told.ToJsonString());
        return forged;
    }

    public void Run(string statement) => LandedDatabases.Run(Database, statement);

    /// <summary>Every row as one text.</summary>
    public static string[] Rows(string file) =>
        [.. LandedDatabases.Rows(file).Select(row => $"{row.Key}: {string.Join(", ", row.Value)}").Order(StringComparer.Ordinal)];

    /// <summary>What lies in the data folder, without what only guards it.</summary>
    public string[] Left() =>
        [.. Names(Data).Where(name => !Array.Exists((string[])[".lock", "-wal", "-shm"], end => name.EndsWith(end, StringComparison.Ordinal)))];

    public static string[] Names(string folder) => !Directory.Exists(folder) ? [] :
        [.. new DirectoryInfo(folder).GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
