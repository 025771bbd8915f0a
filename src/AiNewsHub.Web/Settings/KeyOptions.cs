using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Keys</c> of the configuration: what the keys that sign cookies are locked with.</summary>
internal static class KeyOptions
{
    /// <summary>The certificate with its private key; null where the keys are to lie as they are in the database.</summary>
    /// <exception cref="WrongSettingException">It cannot be read, or has no private key.</exception>
    public static X509Certificate2? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Keys");
        if (section["Certificate"] is not { Length: > 0 } file) return null;
        try
        {
            var certificate = Path.GetExtension(file) is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(file, section["Password"])
                : X509Certificate2.CreateFromPemFile(file);
            return certificate.HasPrivateKey ? certificate : throw Wrong(file, "It has no private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Wrong(file, failure.Message);
        }
    }

    private static WrongSettingException Wrong(string file, string why) =>
        new($"Keys:Certificate wants a PEM file with certificate and private key, or a PFX file with Keys:Password; {file} cannot be used. {why}");
}
