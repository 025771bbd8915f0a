using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AiNewsHub.Web.Cli;

/// <summary>The options that stand for settings of the hub; each verb takes all of them and shows those that mean something to it.</summary>
internal static class HubOptions
{
    private static readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the database, pictures, keys and logs; it is created when it is missing. Without this option it is called data.",
        HelpName = "DIR",
    };
    private static readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen. Without this option: http://localhost:5080.",
        HelpName = "URL",
    };
    private static readonly Flag _demo = new("--demo", "Play the sample sites that come with the program, instead of reading the starter sources.");
    private static readonly Flag _noStarter = new("--no-starter", "Begin without any source.");
    private static readonly Option<string[]> _resolve = new("--resolve")
    {
        Description = "Where a name is to be found, for tests. Can be given several times.",
        HelpName = "HOST=ADDRESS:PORT",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string[]> _allowAddress = new("--allow-address")
    {
        Description = "Network of private addresses that may be read from, such as 10.1.0.0/16. Can be given several times.",
        HelpName = "CIDR",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string[]> _set = new("--set")
    {
        Description = "Any setting, such as Hub:Name=News. Can be given several times.",
        HelpName = "Key:Sub=value",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RequireKeyAndValue },
    };

    /// <summary>For the verb that serves pages.</summary>
    public static void AddToServing(Command command) => Add(command, _data, _urls, _demo, _noStarter, _resolve, _allowAddress, _set);

    /// <summary>For the verbs that work on the data folder and serve nothing.</summary>
    public static void AddToWorking(Command command) =>
        Add(command, _data, _resolve, _allowAddress, _set, Idle("--urls"), IdleFlag("--demo"), IdleFlag("--no-starter"));

    /// <summary>For the verbs that need no data folder.</summary>
    public static void AddToInspecting(Command command) =>
        Add(command, _resolve, _allowAddress, _set, Idle("--data"), Idle("--urls"), IdleFlag("--demo"), IdleFlag("--no-starter"));

    /// <summary>The options as entries that outrank appsettings.json and the environment.</summary>
    public static Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(_set) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            settings[pair[..equals]] = pair[(equals + 1)..];
        }
        if (parsed.GetValue(_data) is { } data) settings["Hub:Data"] = data;
        if (parsed.GetValue(_urls) is { } urls) settings["Urls"] = urls;
        if (_demo.IsIn(parsed)) settings["Hub:Demo"] = "true";
        if (_noStarter.IsIn(parsed)) settings["Hub:Starter"] = "false";
        AddNumbered(settings, "Fetch:Resolve", parsed.GetValue(_resolve));
        AddNumbered(settings, "Fetch:AllowAddresses", parsed.GetValue(_allowAddress));
        return settings;
    }

    private static void Add(Command command, params Option[] options)
    {
        foreach (var option in options) command.Options.Add(option);
    }

    // Scripts give every verb the options of serve; where one means nothing, it is taken and not shown.
    private static Option<string> Idle(string name) => new(name) { Hidden = true };

    private static Flag IdleFlag(string name) => new(name, "") { Hidden = true };

    private static void AddNumbered(Dictionary<string, string?> settings, string key, string[]? values)
    {
        for (var i = 0; i < values?.Length; i++) settings[$"{key}:{i.ToString(CultureInfo.InvariantCulture)}"] = values[i];
    }

    private static void RequireKeyAndValue(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0) result.AddError($"--set wants Key:Sub=value, not '{token.Value}'.");
        }
    }
}
