using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace AiNewsHub.Benchmarks.Pages;

/// <summary>Asks for one address again and again, with next to no cost of its own: all answers are as long as the first.</summary>
internal static class RawLoad
{
    private const int LargestAnswer = 4 << 20;

    /// <summary>Answers a second.</summary>
    public static async Task<double> RunAsync(Uri address, string path, string headers, int connections, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\n");
        var counts = new long[connections];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => AskAsync(address, request, time, count => counts[i] = count))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task AskAsync(Uri address, byte[] request, TimeSpan time, Action<long> done)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var buffer = new byte[LargestAnswer];
        await stream.WriteAsync(request);
        var length = await FirstAsync(stream, buffer);
        var count = 0L;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; count++)
        {
            await stream.WriteAsync(request);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length));
            if (buffer[9] != '2' && buffer[9] != '3') throw new InvalidOperationException("The server refuses.");
        }

        done(count);
    }

    private static async Task<int> FirstAsync(NetworkStream stream, byte[] buffer)
    {
        var read = 0;
        while (true)
        {
            read += await stream.ReadAsync(buffer.AsMemory(read));
            var head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (head < 0) continue;
            var lines = Encoding.ASCII.GetString(buffer, 0, head).Split("\r\n");
            var length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?.Split(':')[1];
            var whole = head + 4 + int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            if (read < whole) await stream.ReadExactlyAsync(buffer.AsMemory(read, whole - read));
            return whole;
        }
    }
}
