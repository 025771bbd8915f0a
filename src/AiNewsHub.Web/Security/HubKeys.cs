using System.Security.Cryptography.X509Certificates;
using AiNewsHub.Core.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AiNewsHub.Web.Security;

/// <summary>The keys that sign cookies. They lie in the database, so that sessions outlive a restart and come along in a backup.</summary>
internal static class HubKeys
{
    /// <summary>
    /// Locks the keys with the certificate, or by Windows where it runs there; elsewhere the file's mode is all that keeps them. A key that
    /// is there already stays as it is until its ninety days are over.
    /// </summary>
    public static void AddHubKeys(this IServiceCollection services, X509Certificate2? certificate)
    {
        var keys = services.AddDataProtection().SetApplicationName("AiNewsHub").PersistKeysToDbContext<HubContext>();
        if (certificate is not null) keys.ProtectKeysWithCertificate(certificate);
        else if (OperatingSystem.IsWindows()) keys.ProtectKeysWithDpapi();
    }
}
