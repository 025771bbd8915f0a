namespace AiNewsHub.Core.Tests.Seams;

/// <summary>Tests of what a hub makes of a site: both are there, empty, when a test begins.</summary>
public abstract class ReadingTests : IAsyncLifetime
{
    private protected LoopbackSite Site { get; private set; } = null!;

    private protected ReadingHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await LoopbackSite.StartAsync();
        Hub = await ReadingHub.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
