using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace AiNewsHub.Benchmarks.Pages;

/// <summary>
/// What pages cost on stores that <c>seed</c> has filled: each made anew, one connection, beside a file of the same bytes; then from the cache, answers a
/// second
/// beside that file's, and to those who have the page.
/// </summary>
internal static class PagesRun
{
    public const string Usage = "pages FOLDER… [--times 200] [--seconds 2] [--connections 16]";

    /// <summary>The runtime compiles anew what is asked often; that is over by then.</summary>
    private const int Warm = 200;
    private const string Compressed = "Accept-Encoding: br\r\n";

    public static async Task RunAsync(string[] args)
    {
        var (stores, times, seconds, connections) = (new List<string>(), 200, 2.0, 16);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--times": times = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--seconds": seconds = double.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--connections": connections = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                default: stores.Add(args[i]); break;
            }
        }

        if (stores.Count == 0) throw new FormatException($"Use: {Usage}");
        await using var floor = await StaticFloor.StartAsync();
        foreach (var store in stores)
        {
            var made = await MadeAnewAsync(store, floor, times);
            await FromCacheAsync(store, floor, made, TimeSpan.FromSeconds(seconds), connections);
        }
    }

    private static async Task<IReadOnlyList<(string Name, string Path)>> MadeAnewAsync(string store, StaticFloor floor, int times)
    {
        await using var hub = await ServedStore.StartAsync(store, cacheMegabytes: 0);
        var (articles, pages) = await hub.LookAsync();
        Print($"\n{articles:N0} articles: made anew, one connection, {times} times");
        Print($"{"page",-24} {"kB",7} {"p50 ms",8} {"p99 ms",8} {"CPU ms",7} {"file p50",9} {"file p99",9}");
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, AutomaticDecompression = DecompressionMethods.None });
        foreach (var (name, path) in pages)
        {
            var bytes = await client.GetByteArrayAsync(new Uri(hub.Address, path));
            var page = await MeasureAsync(client, new Uri(hub.Address, path), times);
            var file = await MeasureAsync(client, new Uri(floor.Address, await floor.AddAsync(bytes)), times);
            Print($"{name,-24} {bytes.Length / 1000.0,7:F1} {page.Middle,8:F2} {page.Slow,8:F2} {page.Processor,7:F2} {file.Middle,9:F2} {file.Slow,9:F2}");
        }

        return pages;
    }

    private static async Task FromCacheAsync(string store, StaticFloor floor, IReadOnlyList<(string Name, string Path)> pages, TimeSpan time, int connections)
    {
        await using var hub = await ServedStore.StartAsync(store, cacheMegabytes: 32);
        Print($"\nfrom the cache, compressed, {connections} connections, answers a second\n{"page",-24} {"kB",7} {"page",8} {"file",8} {"ratio",6} {"304",8}");
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        foreach (var (name, path) in pages)
        {
            using var answer = await client.GetAsync(new Uri(hub.Address, path));
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var file = await floor.AddAsync(bytes);
            // Twice, in turns: other work of the machine meets both.
            var (ofPage, ofFile) = (0.0, 0.0);
            for (var turn = 0; turn < 2; turn++)
            {
                ofFile += await RawLoad.RunAsync(floor.Address, file, Compressed, connections, time / 2) / 2;
                ofPage += await RawLoad.RunAsync(hub.Address, path, Compressed, connections, time / 2) / 2;
            }

            var known = await RawLoad.RunAsync(hub.Address, path, $"{Compressed}If-None-Match: {answer.Headers.ETag}\r\n", connections, time / 2);
            Print($"{name,-24} {bytes.Length / 1000.0,7:F1} {ofPage,8:F0} {ofFile,8:F0} {ofPage / ofFile,6:F2} {known,8:F0}");
        }
    }

    private static async Task<(double Middle, double Slow, double Processor)> MeasureAsync(HttpClient client, Uri address, int times)
    {
        for (var i = 0; i < Warm; i++) await client.GetByteArrayAsync(address);
        var taken = new double[times];
        var used = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            taken[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        // Server and reader together; other work of the machine takes none of it.
        var processor = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / times;
        Array.Sort(taken);
        return (taken[times / 2], taken[(int)(times * .99)], processor);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
