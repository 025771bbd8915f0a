using System.Globalization;

namespace AiNewsHub.Benchmarks.Ingestion;

/// <summary>
/// Reads the load site's feeds thrice: all new, three new entries in each, nothing new; at several latencies, and on a store
/// that holds articles already. Prints a table, and the plain loop's figures of the same minute beside it.
/// </summary>
internal static class IngestionRun
{
    public const string Usage = "ingestion [--feeds 1000] [--latency 0,50,200] [--store FOLDER] [--no-plain]";

    public static async Task RunAsync(string[] args)
    {
        var (feeds, latencies, store, plain) = (1000, new[] { 0, 50, 200 }, (string?)null, true);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--feeds": feeds = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--latency": latencies = [.. args[++i].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))]; break;
                case "--store": store = args[++i]; break;
                case "--no-plain": plain = false; break;
                default: throw new FormatException($"Unknown: {args[i]}. Use: {Usage}");
            }
        }

        using var site = await LoadSite.StartAsync(feeds);
        Console.WriteLine("latency  pass        feeds  articles   wall s    CPU s  articles/wall s  articles/CPU s  CPU ms/feed  peak MB");
        foreach (var latency in latencies) await RunAsync(site, feeds, latency, store);
        if (plain) Console.WriteLine($"\nThe plain loop, articles:\n{await LoadSite.PlainLoopAsync()}");
    }

    private static async Task RunAsync(LoadSite site, int feeds, int latency, string? store)
    {
        var folder = Directory.CreateTempSubdirectory("ainewshub-ingestion-");
        try
        {
            foreach (var file in store is null ? [] : Directory.EnumerateFiles(store, "hub.db*"))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            await using var hub = await MeasuredHub.OpenAsync(folder.FullName);
            await site.SetAsync(0, latency);
            await hub.ImportAsync(await site.OpmlAsync(feeds));
            Print(latency, "first", await hub.PassAsync());
            await site.SetAsync(1, latency);
            Print(latency, "3 new", await hub.PassAsync());
            Print(latency, "unchanged", await hub.PassAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(int latency, string pass, PassCost cost) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{latency,4} ms  {pass,-10} {cost.Feeds,6} {cost.Articles,9} {cost.Wall.TotalSeconds,8:F2} {cost.Processor.TotalSeconds,8:F2} {cost.Articles / cost.Wall.TotalSeconds,16:F0} {cost.Articles / cost.Processor.TotalSeconds,15:F0} {cost.Processor.TotalMilliseconds / cost.Feeds,12:F2} {cost.PeakBytes >> 20,8}"));
}
