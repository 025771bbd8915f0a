using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiNewsHub.Core.Tests.Fetching;

/// <summary>A server on loopback that sends bytes as they are, which no real one would; null hangs up without a word.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private int _connections;

    /// <param name="answer">Of the connection and the request on it, both counted from 0.</param>
    public RawSite(Func<int, int, string?> answer)
    {
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _loop = AcceptAsync(answer);
    }

    public Uri Address { get; }

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync(Func<int, int, string?> answer)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            var connection = Interlocked.Increment(ref _connections) - 1;
            _ = TalkAsync(client, request => answer(connection, request));
        }
    }

    private async Task TalkAsync(TcpClient client, Func<int, string?> answer)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream(), Encoding.Latin1))
        {
            for (var request = 0; ; request++)
            {
                while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 })
                {
                    // To the end of the request's headers.
                }

                if (answer(request) is not { } text) return;
                await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), _end.Token);
            }
        }
    }
}
