namespace AiNewsHub.Core.Images.Passes;

/// <summary>Fetches every picture that is due, and ends. For the command line.</summary>
public sealed class ImagesOnce
{
    private readonly ImageLanes _lanes;

    internal ImagesOnce(ImageLanes lanes) => _lanes = lanes;

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await _lanes.LookAsync(cancel) > 0) await _lanes.RunAsync(untilEmpty: true, cancel);
    }
}
