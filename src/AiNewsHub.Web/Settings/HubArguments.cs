using System.Globalization;

namespace AiNewsHub.Web.Settings;

/// <summary>Turns the command line's options into the settings that appsettings.json and the environment know too.</summary>
internal static class HubArguments
{
    /// <summary>The options as configuration entries; what is no option of the host is left in <paramref name="rest"/>.</summary>
    /// <exception cref="UsageException">An option lacks its value or has a wrong one.</exception>
    public static Dictionary<string, string?> Parse(string[] args, out List<string> rest)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        rest = [];
        int resolved = 0, allowed = 0;
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            string Value() => ++i < args.Length ? args[i] : throw new UsageException($"{name} needs a value.");
            switch (name)
            {
                case "--data": settings["Hub:Data"] = Value(); break;
                case "--urls": settings["Urls"] = Value(); break;
                case "--demo": settings["Hub:Demo"] = "true"; break;
                case "--no-starter": settings["Hub:Starter"] = "false"; break;
                case "--resolve": settings[Numbered("Fetch:Resolve", resolved++)] = Value(); break;
                case "--allow-address": settings[Numbered("Fetch:AllowAddresses", allowed++)] = Value(); break;
                case "--set":
                    var (key, value) = Pair(Value());
                    settings[key] = value;
                    break;
                default: rest.Add(name); break;
            }
        }
        return settings;
    }

    private static string Numbered(string key, int index) => $"{key}:{index.ToString(CultureInfo.InvariantCulture)}";

    private static (string Key, string Value) Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (text[..equals], text[(equals + 1)..])
            : throw new UsageException($"--set wants Key:Sub=value, not '{text}'.");
    }
}
