using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AiNewsHub.Fuzz;

/// <summary>Many cases of one target: none may throw, last longer than a second or leave something wrong.</summary>
internal static class Campaign
{
    /// <summary>Fewer are no measurement.</summary>
    private const int FewestCases = 200;
    private const int FewestSeeds = 20;
    private const int MostShown = 10;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    /// <summary>Something that never ends ends the whole run.</summary>
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    /// <summary>Prints what was found and how it is had again; how many findings.</summary>
    public static async Task<int> RunAsync(FuzzTarget target, TimeSpan time)
    {
        if (target.Seeds.Count < FewestSeeds) return Fail(target, $"only {target.Seeds.Count} seeds were found; is AINEWSHUB_SHARED right?");
        var first = (ulong)Random.Shared.NextInt64();
        var started = Stopwatch.GetTimestamp();
        var findings = new ConcurrentDictionary<string, ulong>(StringComparer.Ordinal);
        var slowest = (Time: TimeSpan.Zero, Seed: 0UL);
        var cases = 0;
        var gate = new Lock();
        var running = new ConcurrentDictionary<ulong, long>();
        using var over = new CancellationTokenSource();
        var watch = WatchAsync(target, running, over.Token);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var seed = first + (ulong)Interlocked.Increment(ref cases);
                running[seed] = Stopwatch.GetTimestamp();
                var (wrong, took) = Try(target, Mutation.Make(target.Seeds, seed));
                running.TryRemove(seed, out long _);
                lock (gate) slowest = took > slowest.Time ? (took, seed) : slowest;
                if (wrong is not null && findings.TryAdd(wrong, seed) && findings.Count <= MostShown)
                    Console.WriteLine($"{target.Name} {seed}: {wrong}");
            }
        })));
        await over.CancelAsync();
        await watch;
        Console.WriteLine($"{target.Name}: {cases} cases of {target.Seeds.Count} seeds in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, "
            + $"{findings.Count} findings, slowest {slowest.Time.TotalMilliseconds:0} ms ({target.Name} {slowest.Seed})");
        return cases < FewestCases ? Fail(target, $"{cases} cases are no measurement") : findings.Count;
    }

    /// <summary>One case again, for who looks at it.</summary>
    public static int Repeat(FuzzTarget target, ulong seed, string? file)
    {
        var input = Mutation.Make(target.Seeds, seed);
        if (file is not null) File.WriteAllBytes(file, input);
        var (wrong, took) = Try(target, input);
        Console.WriteLine($"{input.Length} bytes in {took.TotalMilliseconds:0} ms: {wrong ?? "nothing wrong"}");
        return wrong is null ? 0 : 1;
    }

    private static (string? Wrong, TimeSpan Took) Try(FuzzTarget target, byte[] input)
    {
        var (wrong, took) = Once(target, input);
        // The machine may have been at something else: what is slow is slow again.
        for (var again = 0; wrong is null && took > _longest && again < 2; again++)
        {
            var (_, shorter) = Once(target, input);
            took = shorter < took ? shorter : took;
        }

        return (wrong ?? (took > _longest ? $"took {took.TotalSeconds:0.0} s for {input.Length / 100_000}00 kB" : null), took);
    }

    private static (string? Wrong, TimeSpan Took) Once(FuzzTarget target, byte[] input)
    {
        var started = ProcessorTime();
        string? wrong;
        try
        {
            wrong = target.Read(input);
        }
        catch (Exception thrown)
        {
            var where = thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("AiNewsHub", StringComparison.Ordinal))?.Trim();
            wrong = $"{thrown.GetType().Name} {where}";
        }

        return (wrong, ProcessorTime() - started);
    }

    /// <summary>Of this thread, where the system tells it: others may be at work on the machine.</summary>
    private static TimeSpan ProcessorTime()
    {
        const string Told = "/proc/thread-self/schedstat";
        return File.Exists(Told) && long.TryParse(File.ReadAllText(Told).Split(' ')[0], CultureInfo.InvariantCulture, out var nanoseconds)
            ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetElapsedTime(0);
    }

    private static async Task WatchAsync(FuzzTarget target, ConcurrentDictionary<ulong, long> running, CancellationToken over)
    {
        using var look = new PeriodicTimer(TimeSpan.FromSeconds(5));
        try
        {
            while (await look.WaitForNextTickAsync(over))
            {
                foreach (var (seed, since) in running.Where(one => Stopwatch.GetElapsedTime(one.Value) > _hang))
                {
                    Console.WriteLine($"{target.Name} {seed}: hangs\nFAIL");
                    Environment.Exit(1);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // All is done.
        }
    }

    private static int Fail(FuzzTarget target, string why)
    {
        Console.WriteLine($"{target.Name}: {why}");
        return 1;
    }
}
