using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AiNewsHub.Web.Tests.Admin;
using AiNewsHub.Web.Tests.Cli;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>What a hub keeps is its owner's alone.</summary>
public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode Others = (UnixFileMode)0b111_111;

    private readonly HubProgram _hub = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task NothingInANewDataFolderIsOpenToOthers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no mode.");
        (await _hub.RunAsync("quartz lantern herring seven\n", "user", "add-admin", "ada", "--data", _hub.Data)).AssertDone();
        (await _hub.WorkAsync("backup")).AssertDone();
        var kept = Directory.EnumerateFileSystemEntries(_hub.Data, "*", SearchOption.AllDirectories).Append(_hub.Data).ToList();
        Assert.True(kept.Count >= 5);
        Assert.Equal([], kept.Where(IsOpen));
    }

    [Fact]
    public async Task WhatWasOpenIsClosedAtTheStartAndSaidOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no mode.");
        await OpenedFolderAsync();
        Assert.Matches(@"Other users of this machine could read \d+ files and folders", await ServeAsync());
        Assert.Equal([], Directory.EnumerateFileSystemEntries(_hub.Data, "*", SearchOption.AllDirectories).Append(_hub.Data).Where(IsOpen));
        Assert.DoesNotContain("Other users", await ServeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatALinkLeadsToAndFoldersOfOthersAreLeftAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no mode.");
        var elsewhere = Directory.CreateTempSubdirectory("ainewshub-elsewhere-");
        try
        {
            var outside = Path.Combine(elsewhere.FullName, "notes.txt");
            await File.WriteAllTextAsync(outside, "", Cancel);
            await OpenedFolderAsync();
            Open(outside);
            Directory.CreateSymbolicLink(Path.Combine(_hub.Data, "images", "link"), elsewhere.FullName);
            var own = Directory.CreateDirectory(Path.Combine(_hub.Data, "of-somebody"));
            Open(own.FullName);
            await ServeAsync();
            Assert.True(IsOpen(outside));
            Assert.True(IsOpen(own.FullName));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task ACertificateLocksTheKeysOfCookiesAndOpensThem()
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=hub", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var file = _hub.File("keys.pem", certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        await using var hub = await RunningHub.StartAsync(new() { ["Keys:Certificate"] = file });
        using (await hub.SignInAsAdminAsync())
        {
            var key = Assert.Single(await hub.InStoreAsync(store => store.Set<DataProtectionKey>().ToListAsync(Cancel)));
            Assert.Contains("EncryptedKey", key.Xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", key.Xml, StringComparison.Ordinal);
            // As after a restart, when it is read from the store.
            Assert.NotNull(Assert.Single(hub.Services.GetRequiredService<IKeyManager>().GetAllKeys()).CreateEncryptor());
        }
    }

    [Theory]
    [InlineData("gone.pem")]
    [InlineData("gone.pfx")]
    public async Task ACertificateThatCannotBeReadIsSaidAndNothingStarts(string file) =>
        (await _hub.WorkAsync("serve", "--set", $"Keys:Certificate={file}")).AssertWrongUsage($"{file} cannot be used.");

    [Fact]
    public async Task APortThatIsNoneIsSaidToo() => (await _hub.WorkAsync("serve", "--set", "Fetch:AllowPorts:0=irc")).AssertWrongUsage("not 'irc'");

    private async Task OpenedFolderAsync()
    {
        (await _hub.WorkAsync("sources", "list")).AssertDone();
        (await _hub.WorkAsync("backup")).AssertDone();
        var pictures = Directory.CreateDirectory(Path.Combine(_hub.Data, "images", "ab"));
        await File.WriteAllTextAsync(Path.Combine(pictures.FullName, "picture.webp"), "", Cancel);
        foreach (var path in Directory.EnumerateFileSystemEntries(_hub.Data, "*", SearchOption.AllDirectories).Append(_hub.Data).ToList()) Open(path);
    }

    /// <summary>Starts it, waits until it listens, ends it; what it said meanwhile.</summary>
    private async Task<string> ServeAsync()
    {
        using var serving = _hub.Start("serve", "--data", _hub.Data, "--no-starter", "--urls", "http://127.0.0.1:0");
        var said = "";
        while (await serving.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            said += line + "\n";
            if (line.StartsWith("Listening", StringComparison.Ordinal)) break;
        }
        serving.Kill();
        await serving.WaitForExitAsync(Cancel);
        return said;
    }

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | (UnixFileMode)0b100_100);
    }

    private static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;
}
