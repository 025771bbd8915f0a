using System.Globalization;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>What can be said after <c>inspect KIND</c>; each kind reads the part it knows.</summary>
internal sealed record InspectOptions
{
    /// <summary>A file, a URL, or <c>-</c> for standard input; null with <see cref="Batch"/>.</summary>
    public string? Input { get; private init; }
    public string? Batch { get; private init; }
    public string Root { get; private init; } = ".";
    public string? Base { get; private init; }
    public string? Url { get; private init; }
    public string? ContentType { get; private init; }
    public bool Clean { get; private init; }
    public bool Time { get; private init; }
    public int? WindowDays { get; private init; }
    /// <summary>What <c>serve</c> takes too: <c>--resolve</c>, <c>--allow-address</c>, <c>--set</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; private init; } = new Dictionary<string, string?>();

    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public static InspectOptions Parse(string[] args)
    {
        var options = new InspectOptions { Settings = HubArguments.Parse(args, out var rest) };
        args = [.. rest];
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            string Value() => ++i < args.Length ? args[i] : throw new UsageException($"{name} needs a value.");
            options = name switch
            {
                "--batch" => options with { Batch = Value() },
                "--root" => options with { Root = Value() },
                "--base" => options with { Base = Value() },
                "--url" => options with { Url = Value() },
                "--content-type" => options with { ContentType = Value() },
                "--clean" => options with { Clean = true },
                "--time" => options with { Time = true },
                "--window-days" when int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    => options with { WindowDays = days },
                "-" => options with { Input = name },
                _ when name.StartsWith('-') => throw new UsageException($"inspect does not know the option {name}."),
                _ when options.Input is null => options with { Input = name },
                _ => throw new UsageException($"One input at a time: '{options.Input}' and '{name}' were given. Use --batch for many."),
            };
        }
        return options;
    }
}
