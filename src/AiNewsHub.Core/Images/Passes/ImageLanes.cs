using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>The lanes in which lead images and icons are fetched, few beside those of the news.</summary>
internal sealed class ImageLanes : IDisposable
{
    private const int PictureLanes = 4;
    private const int IconLanes = 2;
    private const int MostDue = 200;

    private readonly ImageQueue _images;
    private readonly IconQueue _icons;
    private readonly HostLanes _pictureLanes;
    private readonly HostLanes _iconLanes;

    public ImageLanes(ImageQueue images, ImagePass pass, IconQueue icons, IconPass iconPass, TimeProvider time, ILogger<ImageLanes> logger)
    {
        (_images, _icons) = (images, icons);
        _pictureLanes = new(PictureLanes, PreparePicturesAsync, static (_, _) => { }, time, logger);
        _iconLanes = new(IconLanes, PrepareIconsAsync, static (_, _) => { }, time, logger);

        async Task<IReadOnlyDictionary<long, Reading>> PreparePicturesAsync(IReadOnlyList<Due> taken, CancellationToken cancel) =>
            (await images.LoadAsync([.. taken.Select(due => due.Id)], cancel)).ToDictionary(image => image.Id, image => (Reading)(ct => pass.RunAsync(image, ct)));

        async Task<IReadOnlyDictionary<long, Reading>> PrepareIconsAsync(IReadOnlyList<Due> taken, CancellationToken cancel) =>
            (await icons.LoadAsync([.. taken.Select(due => (int)due.Id)], cancel)).ToDictionary(source => (long)source.Id, source => (Reading)(ct => iconPass.RunAsync(source, ct)));
    }

    /// <summary>Takes in what is due now; how many that were.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var linked = await _images.LinkAsync(cancel);
        var pictures = await _images.DueAsync(MostDue, cancel);
        if (pictures.Count > 0) _pictureLanes.Add(pictures);
        var icons = await _icons.DueAsync(MostDue, cancel);
        if (icons.Count > 0) _iconLanes.Add(icons);
        return linked + pictures.Count + icons.Count;
    }

    public Task RunAsync(bool untilEmpty, CancellationToken cancel) => Task.WhenAll(_pictureLanes.RunAsync(untilEmpty, cancel), _iconLanes.RunAsync(untilEmpty, cancel));

    public void Dispose()
    {
        _pictureLanes.Dispose();
        _iconLanes.Dispose();
    }
}
