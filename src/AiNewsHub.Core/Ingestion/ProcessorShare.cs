namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// Bounds what passes use at once: as many compute as there are processors, and only so many hold a feed's articles in memory
/// until the one writer has stored them.
/// </summary>
internal sealed class ProcessorShare : IDisposable
{
    /// <summary>Enough for the writer to fill a batch while another is being read.</summary>
    private const int PassesInMemory = 24;

    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);

    public SemaphoreSlim Memory { get; } = new(PassesInMemory);

    public async Task<Taken> TakeAsync(CancellationToken cancel)
    {
        await _processors.WaitAsync(cancel);
        return new(_processors);
    }

    public void Dispose()
    {
        _processors.Dispose();
        Memory.Dispose();
    }

    public readonly struct Taken(SemaphoreSlim processors) : IDisposable
    {
        public void Dispose() => processors.Release();
    }
}

/// <summary>One pass's share of the memory: taken when its feed is opened, given back when its articles are stored.</summary>
internal sealed class MemoryShare(ProcessorShare shares) : IDisposable
{
    private bool _taken;

    public async Task TakeAsync(CancellationToken cancel)
    {
        await shares.Memory.WaitAsync(cancel);
        _taken = true;
    }

    public void Dispose()
    {
        if (_taken) shares.Memory.Release();
    }
}
