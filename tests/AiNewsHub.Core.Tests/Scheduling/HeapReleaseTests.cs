using AiNewsHub.Core.Workers;

namespace AiNewsHub.Core.Tests.Scheduling;

public sealed class HeapReleaseTests
{
    private readonly HeapReleaseRule _rule = new();
    private long _allocated;

    [Fact]
    public void AnIdleHubGivesNothingBack() => Assert.Equal(0, Looks(1000, each: 10_000));

    [Fact]
    public void WhileABurstGoesOnNothingIsGivenBack() => Assert.Equal(0, Looks(100, each: 50_000_000));

    [Fact]
    public void AfterABurstMemoryIsGivenBackOnceItIsQuietAndOnceMoreForThePools()
    {
        Looks(10, each: 50_000_000);
        Assert.Equal(1, Looks(3, each: 10_000));
        Assert.Equal(0, Looks(10, each: 10_000));
        Assert.Equal(1, Looks(10, each: 10_000));
        Assert.Equal(0, Looks(1000, each: 10_000));
    }

    [Fact]
    public void WhatASourceNowAndThenAllocatesAddsUp()
    {
        var given = 0;
        for (var source = 0; source < 20; source++) given += Looks(1, each: 10_000_000) + Looks(5, each: 10_000);
        Assert.InRange(given, 2, 6);
    }

    private int Looks(int times, long each)
    {
        var due = 0;
        for (var look = 0; look < times; look++)
        {
            if (_rule.IsDue(_allocated += each)) due++;
        }

        return due;
    }
}
