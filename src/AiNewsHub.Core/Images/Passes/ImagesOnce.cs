namespace AiNewsHub.Core.Images.Passes;

/// <summary>Fetches every picture that is due, and ends. For the command line.</summary>
public sealed class ImagesOnce
{
    private readonly ImageWorkers _lanes;

    internal ImagesOnce(ImageWorkers lanes) => _lanes = lanes;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await _lanes.LookAsync(cancellationToken) > 0) await _lanes.RunAsync(untilEmpty: true, cancellationToken);
    }
}
