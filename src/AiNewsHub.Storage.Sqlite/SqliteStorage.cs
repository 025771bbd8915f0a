using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using AiNewsHub.Storage.Sqlite.CompiledModel;
using AiNewsHub.Storage.Sqlite.Copying;
using AiNewsHub.Storage.Sqlite.Migrating;
using AiNewsHub.Storage.Sqlite.Searching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>Makes one SQLite file the hub's store.</summary>
public static class SqliteStorage
{
    /// <summary>Registers <see cref="HubContext"/> (scoped, pooled, and by factory) on the file, which is created when it migrates.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="file">The database; its folder is there.</param>
    /// <param name="progress">Where a migration that takes long says how far it is, line by line.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file, TextWriter? progress = null)
    {
        // Nobody asks SQLite how much memory it uses, and counting takes a lock at every allocation. Once it runs, it refuses; so be it.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        HubIdentity.AddSchema(services);
        services.AddPooledDbContextFactory<HubContext>(options => Configure(options, file));
        services.AddSingleton<IDatabaseMigration>(provider =>
            new SqliteMigration(provider.GetRequiredService<IDbContextFactory<HubContext>>(), file, new LongWork(progress)));
        services.AddSingleton<IDatabaseCopies>(provider => new SqliteCopies(provider.GetRequiredService<IDbContextFactory<HubContext>>(), file));
        services.AddSingleton<IStatementPreparer, SqliteStatements>();
        services.AddSingleton<IStoreVersion>(_ => new SqliteStoreVersion(file));
        services.AddSingleton<IArticleSearch, SqliteArticleSearch>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContext());
        services.AddSingleton<IArticleIndex, SqliteArticleIndex>();
        return services;
    }

    private static void Configure(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ConnectionString,
            sqlite => sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name))
        // Made by tests/model; working it out of the entities costs a fifth of a start.
        .UseModel(HubContextModel.Instance)
        .ReplaceService<IMigrationsSqlGenerator, JoinTableSqlGenerator>()
        .AddInterceptors(PragmaInterceptor.Instance);
}
