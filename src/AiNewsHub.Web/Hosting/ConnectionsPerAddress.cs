using System.Net;
using AiNewsHub.Web.Security;
using Microsoft.AspNetCore.Connections;

namespace AiNewsHub.Web.Hosting;

/// <summary>Lets nobody but a proxy hold so many connections that none is left for others; who wants more is hung up on.</summary>
internal sealed class ConnectionsPerAddress(int most, Func<IPAddress, bool> isProxy)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    public ConnectionDelegate Around(ConnectionDelegate next) => async connection =>
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || isProxy(address))
        {
            await next(connection);
            return;
        }

        var who = ClientAddress.Of(address);
        if (!TryOpen(who)) return;
        try
        {
            await next(connection);
        }
        finally
        {
            Close(who);
        }
    };

    private bool TryOpen(string who)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault(who);
            if (open >= most) return false;
            _open[who] = open + 1;
            return true;
        }
    }

    private void Close(string who)
    {
        lock (_lock)
        {
            if (--_open[who] == 0) _open.Remove(who);
        }
    }
}
