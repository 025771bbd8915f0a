using System.Collections.Concurrent;
using AiNewsHub.Web.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace AiNewsHub.Web.Hosting.PageCaching;

/// <summary>Keeps pages that were shown, up to so many bytes; those that were not asked for longest go first.</summary>
internal sealed class PageCache : IDisposable
{
    /// <summary>No page may push out most others.</summary>
    private const int LargestShare = 8;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly int _largest;
    private readonly MemoryCache _pages;
    private readonly ConcurrentDictionary<(PageKey, PageMoment), Task<CachedPage?>> _inWork = new();

    public PageCache(HubSettings hub)
    {
        var bytes = (long)hub.PageCacheMegabytes << 20;
        _largest = (int)(bytes / LargestShare);
        _pages = new(new MemoryCacheOptions { SizeLimit = bytes, CompactionPercentage = .1 });
    }

    /// <summary>
    /// The page as it is at this moment. Of many who ask for one that is not there, one makes it and the others wait.
    /// </summary>
    /// <param name="key">Which.</param>
    /// <param name="moment">Read before anything of the page is.</param>
    /// <param name="make">Makes it; null where it is not for everybody, and then whoever made it has answered.</param>
    /// <param name="aborted">Ends the waiting.</param>
    /// <returns>Null where it is not for everybody, and whether this request was answered so.</returns>
    public async ValueTask<(CachedPage? Page, bool IsAnswered)> GetAsync(PageKey key, PageMoment moment, Func<Task<CachedPage?>> make,
        CancellationToken aborted)
    {
        if (_pages.TryGetValue(key, out (PageMoment Moment, CachedPage Page) kept) && kept.Moment == moment) return (kept.Page, false);
        var own = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var inWork = _inWork.GetOrAdd((key, moment), own.Task);
        if (inWork != own.Task) return (await inWork.WaitAsync(aborted), false);
        CachedPage? page = null;
        try
        {
            page = await make();
            if (page is not null) Keep(key, moment, page);
        }
        finally
        {
            _inWork.TryRemove((key, moment), out _);
            own.SetResult(page);
        }

        return (page, page is null);
    }

    public void Dispose() => _pages.Dispose();

    private void Keep(PageKey key, PageMoment moment, CachedPage page)
    {
        var size = key.Size + page.Size;
        if (size <= _largest) _pages.Set(key, (moment, page), new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Unused });
    }
}
