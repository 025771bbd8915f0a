using System.Net.Sockets;
using System.Text;

namespace AiNewsHub.Web.Tests.Security;

/// <summary>A request of which only the head is sent, and as much of the body as a test likes.</summary>
internal sealed class RawRequest : IDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<RawRequest> PostAsync(RunningHub hub, string path, string type, int promised, string sent = "", string? host = null,
        string? more = null)
    {
        var request = new RawRequest();
        await request._client.ConnectAsync(hub.Address.Host, hub.Address.Port, TestContext.Current.CancellationToken);
        await request.SendAsync($"POST {path} HTTP/1.1\r\nHost: {host ?? hub.Address.Authority}\r\nContent-Type: {type}\r\nContent-Length: {promised}\r\n{more}\r\n{sent}");
        return request;
    }

    /// <summary>A connection by which nothing is asked.</summary>
    public static async Task<RawRequest> ConnectAsync(RunningHub hub)
    {
        var request = new RawRequest();
        await request._client.ConnectAsync(hub.Address.Host, hub.Address.Port, TestContext.Current.CancellationToken);
        return request;
    }

    public async Task SendAsync(string text) => await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>The status of the answer; 0 where the hub hung up.</summary>
    public async Task<int> StatusAsync()
    {
        var buffer = new byte[64];
        try
        {
            var read = await _client.GetStream().ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            return read < 12 ? 0 : int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void Dispose() => _client.Dispose();
}
