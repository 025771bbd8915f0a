using AiNewsHub.Core.Workers;
using Microsoft.Extensions.Logging;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>The lanes in which lead images and icons are fetched, few beside those of the news.</summary>
internal sealed class ImageWorkers : IDisposable
{
    private const int PictureLanes = 4;
    private const int IconLanes = 2;
    private const int MostDue = 200;

    private readonly ImageQueue _images;
    private readonly IconQueue _icons;
    private readonly HostWorkers _pictureLanes;
    private readonly HostWorkers _iconLanes;

    public ImageWorkers(ImageQueue images, ImagePass pass, IconQueue icons, IconPass iconPass, TimeProvider time, ILogger<ImageWorkers> logger)
    {
        (_images, _icons) = (images, icons);
        _pictureLanes = new(PictureLanes, PreparePicturesAsync, static (_, _) => { }, time, logger);
        _iconLanes = new(IconLanes, PrepareIconsAsync, static (_, _) => { }, time, logger);

        async Task<IReadOnlyDictionary<long, Reading>> PreparePicturesAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken) =>
            (await images.LoadAsync([.. taken.Select(due => due.Id)], cancellationToken))
                .ToDictionary(image => image.Id, image => (Reading)(ct => pass.RunAsync(image, ct)));

        async Task<IReadOnlyDictionary<long, Reading>> PrepareIconsAsync(IReadOnlyList<DueItem> taken, CancellationToken cancellationToken) =>
            (await icons.LoadAsync([.. taken.Select(due => (int)due.Id)], cancellationToken))
                .ToDictionary(source => (long)source.Id, source => (Reading)(ct => iconPass.RunAsync(source, ct)));
    }

    /// <summary>Takes in what is due now; how many that were.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var linked = await _images.LinkAsync(cancellationToken);
        var pictures = await _images.DueAsync(MostDue, cancellationToken);
        if (pictures.Count > 0) _pictureLanes.Add(pictures);
        var icons = await _icons.DueAsync(MostDue, cancellationToken);
        if (icons.Count > 0) _iconLanes.Add(icons);
        return linked + pictures.Count + icons.Count;
    }

    public Task RunAsync(bool untilEmpty, CancellationToken cancellationToken) =>
        Task.WhenAll(_pictureLanes.RunAsync(untilEmpty, cancellationToken), _iconLanes.RunAsync(untilEmpty, cancellationToken));

    public void Dispose()
    {
        _pictureLanes.Dispose();
        _iconLanes.Dispose();
    }
}
