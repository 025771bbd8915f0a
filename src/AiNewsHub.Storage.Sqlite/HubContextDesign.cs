using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Storage.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without the host.</summary>
internal sealed class HubContextDesign : IDesignTimeDbContextFactory<HubContext>
{
    public HubContext CreateDbContext(string[] args) => new ServiceCollection()
        .AddSqliteStorage("design.db")
        .BuildServiceProvider()
        .GetRequiredService<IDbContextFactory<HubContext>>()
        .CreateDbContext();
}
