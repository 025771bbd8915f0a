using System.Net;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Tests.Fetching;

/// <summary>A fetcher that may ask loopback, and waits for nobody.</summary>
internal static class TestFetching
{
    public static FetchSettings Settings { get; } = new() { AllowAddresses = [IPNetwork.Parse("127.0.0.0/8")], GapPerHost = TimeSpan.Zero };

    public static Fetcher Fetcher(FetchSettings? settings = null) => new(settings ?? Settings, new OwnSites(), TimeProvider.System);

    public static async Task<FetchResult> FetchAsync(Uri address, FetchSettings? settings = null)
    {
        using var fetcher = Fetcher(settings);
        return await fetcher.FetchAsync(new(address, FetchPurpose.Feed), TestContext.Current.CancellationToken);
    }

    public static async Task<FetchResult.Failed> FailsAsync(Uri address, FaultKind fault, FetchSettings? settings = null)
    {
        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(address, settings));
        Assert.Equal(fault, failed.Fault);
        return failed;
    }
}
