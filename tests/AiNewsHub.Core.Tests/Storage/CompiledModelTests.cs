using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AiNewsHub.Tests.Storage;

public sealed class CompiledModelTests
{
    [Fact]
    public async Task TheCompiledModelSaysWhatTheEntitiesSay()
    {
        await using var hub = new MigratedFile();
        await using var context = await hub.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var options = (DbContextOptions<HubContext>)context.GetService<IDbContextOptions>();
        var without = options.WithExtension(options.FindExtension<CoreOptionsExtension>()!.WithModel(null));
        await using var own = new HubContext((DbContextOptions<HubContext>)without);
        Assert.NotEqual(own.Model.GetType(), context.Model.GetType());
        // What differs is the entities' change that the compiled model does not have yet: tests/model.
        Assert.Equal(Told(own), Told(context));
    }

    private static string Told(HubContext context) => context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault);
}
