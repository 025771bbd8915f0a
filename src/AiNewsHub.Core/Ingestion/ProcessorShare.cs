namespace AiNewsHub.Core.Ingestion;

/// <summary>Lets as many passes compute at once as there are processors; more would only hold more feeds in memory.</summary>
internal sealed class ProcessorShare : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    public async Task<Taken> TakeAsync(CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        return new(_free);
    }

    public void Dispose() => _free.Dispose();

    public readonly struct Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
