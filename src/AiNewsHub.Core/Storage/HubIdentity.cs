using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Core.Storage;

/// <summary>The tables Identity gets in the hub's store.</summary>
public static class HubIdentity
{
    /// <summary>Asks for version 3 from the first migration on, so that passkeys need no change of tables.</summary>
    public static IServiceCollection AddSchema(IServiceCollection services) =>
        services.AddOptions().Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
