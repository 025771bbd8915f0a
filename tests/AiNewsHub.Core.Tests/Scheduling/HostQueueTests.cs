using AiNewsHub.Core.Workers;

namespace AiNewsHub.Core.Tests.Scheduling;

public sealed class HostQueueTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AHostIsLentOneReadingAtATime()
    {
        var queue = new HostQueue();
        queue.Add([At(1, "http://a.example/1"), At(2, "http://a.example/2"), At(3, "http://b.example/"), At(4, "https://a.example/")]);

        var first = queue.Take(10);
        Assert.Equal([1, 3, 4], first.Select(due => due.Id));
        Assert.Empty(queue.Take(10));

        queue.Release(first[0]);
        Assert.Equal([2], queue.Take(10).Select(due => due.Id));
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public void WhatIsHeldIsNotTakenInTwice()
    {
        var queue = new HostQueue();
        queue.Add([At(1, "http://a.example/")]);
        var taken = queue.Take(1);
        queue.Add([At(1, "http://a.example/")]);
        Assert.Equal(0, queue.Waiting);

        queue.Release(taken[0]);
        queue.Add([At(1, "http://a.example/")]);
        Assert.Equal(1, queue.Waiting);
    }

    [Fact]
    public void AHostWithThousandsLeavesTheOthersTheirTurn()
    {
        var queue = new HostQueue();
        queue.Add(Enumerable.Range(0, 5000).Select(i => At(i, "http://big.example/" + i)));
        queue.Add([At(9999, "http://small.example/")]);
        Assert.Contains(queue.Take(2), due => due.Id == 9999);
    }

    private static DueItem At(long id, string address) => new(id, address, Now);
}
