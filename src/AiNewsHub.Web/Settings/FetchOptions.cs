using System.Globalization;
using System.Net;
using AiNewsHub.Core.Fetching;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Fetch</c> of the configuration: how the hub behaves towards the sites it reads.</summary>
internal static class FetchOptions
{
    /// <exception cref="WrongSettingException">An address, network or number cannot be read.</exception>
    public static FetchSettings Read(IConfiguration configuration, HubSettings hub)
    {
        var section = configuration.GetSection("Fetch");
        var standard = new FetchSettings();
        var contact = hub.BaseUrl is { } home ? new Uri(home, "about").AbsoluteUri : hub.Contact;
        return standard with
        {
            UserAgent = section["UserAgent"] ?? (contact is null ? $"AiNewsHub/{HubVersion.Text}" : $"AiNewsHub/{HubVersion.Text} (+{contact})"),
            AllowAddresses = [.. Values(section, "AllowAddresses").Select(NetworkText.Read)],
            AllowPorts = [.. Values(section, "AllowPorts").Select(Port)],
            Resolve = Values(section, "Resolve").Select(Told).ToDictionary(StringComparer.OrdinalIgnoreCase),
            MaxBodyBytes = section.GetValue("MaxBodyBytes", standard.MaxBodyBytes),
            TotalTime = section.GetValue("TotalTime", standard.TotalTime),
            ConnectTime = section.GetValue("ConnectTime", standard.ConnectTime),
            GapPerHost = section.GetValue("GapPerHost", standard.GapPerHost),
            CallbackBase = hub.BaseUrl is { } address ? new(address, "websub/") : null,
            RobotsForFeeds = section.GetValue("RobotsForFeeds", standard.RobotsForFeeds),
            MaxConcurrent = section.GetValue("MaxConcurrent", standard.MaxConcurrent),
        };
    }

    private static IEnumerable<string> Values(IConfigurationSection section, string key) =>
        section.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>();

    private static int Port(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        ? port
        : throw new WrongSettingException($"Fetch:AllowPorts wants numbers of ports such as 6000, not '{text}'.");

    private static KeyValuePair<string, IPEndPoint> Told(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && parts[0].Length > 0 && IPEndPoint.TryParse(parts[1], out var endPoint) && endPoint.Port > 0
            ? new(parts[0], endPoint)
            : throw new WrongSettingException($"'{text}' is not HOST=ADDRESS:PORT.");
    }
}
