namespace AiNewsHub.Core.Fetching;

/// <summary>
/// Bounds what bodies may hold together, however many are under way: most are small and never ask; a larger one waits for a
/// place before it grows, and keeps it until it is disposed. Places are taken from small to large only, so nobody waits for ever.
/// </summary>
internal sealed class LargeBodies
{
    /// <summary>From this size on a body needs a place, of which there are so many.</summary>
    private static readonly (int Size, int Places)[] _steps = [(256 * 1024, 16), (2 * 1024 * 1024, 4)];

    /// <summary>Never disposed: a body may outlive its fetcher by a moment.</summary>
    private readonly SemaphoreSlim[] _places = Array.ConvertAll(_steps, step => new SemaphoreSlim(step.Places));

    /// <summary>How many kinds of places a body of this size holds.</summary>
    public static int StepsOf(int size) => _steps.Count(step => size > step.Size);

    public Task EnterAsync(int step, CancellationToken cancellationToken) => _places[step].WaitAsync(cancellationToken);

    public void Leave(int steps)
    {
        for (var step = 0; step < steps; step++) _places[step].Release();
    }
}
