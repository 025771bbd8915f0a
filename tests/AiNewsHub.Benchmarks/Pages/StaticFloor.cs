using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Benchmarks.Pages;

/// <summary>The same server with nothing but files.</summary>
internal sealed class StaticFloor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private int _files;

    private StaticFloor(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    public Uri Address => new(_app.Urls.First());

    public static async Task<StaticFloor> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("static-floor-");
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var types = new FileExtensionContentTypeProvider { Mappings = { [".page"] = "text/html; charset=utf-8" } };
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder.FullName), ContentTypeProvider = types });
        await app.StartAsync();
        return new(app, folder);
    }

    /// <summary>The path of a file of these bytes.</summary>
    public async Task<string> AddAsync(byte[] bytes)
    {
        var name = FormattableString.Invariant($"{_files++}.page");
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), bytes);
        return "/" + name;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
