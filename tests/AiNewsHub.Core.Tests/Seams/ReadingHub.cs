using System.Net;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Scheduling;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AiNewsHub.Core.Tests.Seams;

/// <summary>A hub without a face: the real pipeline over a real database file, with a clock that the test turns.</summary>
public sealed class ReadingHub : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    private ReadingHub(Action<IServiceCollection>? replace, ReadingHub? before = null)
    {
        _ownsFolder = before is null;
        _folder = before?._folder ?? Directory.CreateTempSubdirectory("hub-").FullName;
        Clock = before?.Clock ?? Clock;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSqliteStorage(Path.Combine(_folder, "hub.db"));
        services.AddHubCore(new FetchSettings { AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")], GapPerHost = TimeSpan.Zero }, scheduler: false);
        services.AddHubImages(new(Images), scheduler: false);
        services.AddSourceOperations();
        replace?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>The folder of its pictures.</summary>
    public string Images => Path.Combine(_folder, "images");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    public static async Task<ReadingHub> StartAsync(Action<IServiceCollection>? replace = null)
    {
        var hub = new ReadingHub(replace);
        await HubStart.PrepareAsync(hub._services, TestContext.Current.CancellationToken);
        return hub;
    }

    /// <summary>Another process over the store and clock of one that is disposed after it.</summary>
    public static async Task<ReadingHub> StartAsync(ReadingHub before)
    {
        var hub = new ReadingHub(null, before);
        await HubStart.PrepareAsync(hub._services, TestContext.Current.CancellationToken);
        return hub;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Source> AddAsync(Uri address, Func<SourceDraft, SourceDraft>? change = null)
    {
        var draft = new SourceDraft { Address = address.AbsoluteUri, Name = address.AbsolutePath, Publisher = address.AbsolutePath, ReadPages = false };
        return (await AddAsync([change?.Invoke(draft) ?? draft])).Single();
    }

    public async Task<IReadOnlyList<Source>> AddAsync(IEnumerable<SourceDraft> drafts)
    {
        await using var scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AddSources>().RunAsync([.. drafts], "test", null, TestContext.Current.CancellationToken)).Added;
    }

    /// <summary>One pass over every source, due or not.</summary>
    public async Task<IngestTotals> ReadAllAsync(CancellationToken? cancellationToken = null) =>
        (await Get<IngestOnce>().RunAsync(null, all: true, null, cancellationToken ?? TestContext.Current.CancellationToken))!;

    /// <summary>One pass over what is due by the clock.</summary>
    public async Task<IngestTotals> ReadDueAsync() =>
        (await Get<IngestOnce>().RunAsync(null, all: false, null, TestContext.Current.CancellationToken))!;

    public async Task<T> QueryAsync<T>(Func<HubContext, Task<T>> query)
    {
        await using var context = await Get<IDbContextFactory<HubContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await query(context);
    }

    public Task<Source> SourceAsync(int id) => QueryAsync(context => context.Sources.AsNoTracking().SingleAsync(source => source.Id == id));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsFolder) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
