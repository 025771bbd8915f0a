using System.Text.RegularExpressions;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AiNewsHub.Core.Tests.Storage;

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

    // A model that is in use also lists what its queries have read beside the entities.
    private static string Told(HubContext context) =>
        Regex.Replace(context.Model.ToDebugString(MetadataDebugStringOptions.LongDefault), @"\n  Ad-hoc entity types:.*?(?=\nAnnotations:|\z)", "",
            RegexOptions.Singleline);
}
