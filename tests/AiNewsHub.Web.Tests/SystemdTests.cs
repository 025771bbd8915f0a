using System.Net.Sockets;
using System.Text;

namespace AiNewsHub.Web.Tests;

public sealed class SystemdTests
{
    [Fact]
    public async Task TheServiceManagerHearsWhenTheHubIsReadyLivesAndStops()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        try
        {
            await using (await RunningHub.StartAsync(new() { ["NOTIFY_SOCKET"] = path, ["WATCHDOG_USEC"] = "300000" }))
            {
                Assert.Equal("READY=1", await HearAsync(socket));
                Assert.Equal("WATCHDOG=1", await HearAsync(socket));
                Assert.Equal("WATCHDOG=1", await HearAsync(socket));
            }

            string heard;
            while ((heard = await HearAsync(socket)) is "WATCHDOG=1") { }
            Assert.Equal("STOPPING=1", heard);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> HearAsync(Socket socket)
    {
        var buffer = new byte[64];
        var length = await socket.ReceiveAsync(buffer, SocketFlags.None, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
