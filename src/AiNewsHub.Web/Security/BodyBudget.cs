namespace AiNewsHub.Web.Security;

/// <summary>How much of what others send may lie in memory at once: in all, and how many bodies of one address.</summary>
internal sealed class BodyBudget
{
    private const long MostBytes = 32 << 20;
    private const int MostOfOneAddress = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _ofAddress = new(StringComparer.Ordinal);
    private long _taken;

    /// <summary>Room for a body until it is given back; null where there is none now.</summary>
    public IDisposable? Take(HttpContext context, long bytes)
    {
        var address = ClientAddress.Of(context);
        lock (_lock)
        {
            var others = _ofAddress.GetValueOrDefault(address);
            if (others >= MostOfOneAddress || _taken + bytes > MostBytes) return null;
            _ofAddress[address] = others + 1;
            _taken += bytes;
        }

        return new Room(this, address, bytes);
    }

    private void GiveBack(string address, long bytes)
    {
        lock (_lock)
        {
            _taken -= bytes;
            if (--_ofAddress[address] == 0) _ofAddress.Remove(address);
        }
    }

    private sealed class Room(BodyBudget budget, string address, long bytes) : IDisposable
    {
        private bool _isGivenBack;

        public void Dispose()
        {
            if (!_isGivenBack) budget.GiveBack(address, bytes);
            _isGivenBack = true;
        }
    }
}
