namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// Bounds what passes use at once: as many compute as there are processors, and only so many bytes of feeds are held as articles
/// until the one writer has stored them.
/// </summary>
internal sealed class ProcessorShare : IDisposable
{
    /// <summary>Enough for the writer to fill a batch while another is being read.</summary>
    private const int Shares = 24;

    /// <summary>A share holds a usual feed; one that is larger takes several, the largest all of them.</summary>
    private const int BytesOfShare = 400_000;

    private readonly SemaphoreSlim _processors = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _memory = new(Shares);
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<Taken> TakeAsync(CancellationToken cancellationToken)
    {
        await _processors.WaitAsync(cancellationToken);
        return new(_processors, 1);
    }

    /// <summary>Room for a feed of that many bytes, to be given back when its articles are stored.</summary>
    public async Task<Taken> TakeMemoryAsync(int bytes, CancellationToken cancellationToken)
    {
        var wanted = Math.Clamp((bytes / BytesOfShare) + 1, 1, Shares);
        var taken = 0;
        // One after the other, so that two large feeds do not each hold a half and wait for the rest.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (; taken < wanted; taken++) await _memory.WaitAsync(cancellationToken);
            return new(_memory, taken);
        }
        catch
        {
            if (taken > 0) _memory.Release(taken);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _processors.Dispose();
        _memory.Dispose();
        _turn.Dispose();
    }

    public readonly struct Taken(SemaphoreSlim from, int count) : IDisposable
    {
        public void Dispose() => from.Release(count);
    }
}

/// <summary>One pass's share of the memory: taken when its feed is opened, given back when its articles are stored.</summary>
internal sealed class MemoryShare(ProcessorShare shares) : IDisposable
{
    private ProcessorShare.Taken? _taken;

    public async Task TakeAsync(int bytes, CancellationToken cancellationToken) => _taken = await shares.TakeMemoryAsync(bytes, cancellationToken);

    public void Dispose() => _taken?.Dispose();
}
