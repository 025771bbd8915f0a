using System.CommandLine;
using System.CommandLine.Parsing;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>What can be said to the kinds of <c>inspect</c> that read feeds or pages.</summary>
internal sealed record InspectOptions
{
    private static readonly Argument<string> _input = new("FILE")
    {
        Description = "A file (.gz is unpacked), a web address, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string> _url = new("--url") { Description = "Address that FILE came from.", HelpName = "URL" };
    private static readonly Option<string> _batch = new("--batch")
    {
        Description = "Many at once: a file, or - for standard input, with a line for each: path, address it came from, name, parted by tabs.",
        HelpName = "LIST",
    };
    private static readonly Option<string> _root = new("--root")
    {
        Description = "Folder from which the paths in LIST go.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };
    private static readonly Option<string> _contentType = new("--content-type") { Description = "Content type with which it came.", HelpName = "TYPE" };
    private static readonly Flag _time = new("--time", "Print the milliseconds for each, and the total on standard error.");

    /// <summary>A file, a URL, or <c>-</c> for standard input; null with <see cref="Batch"/>.</summary>
    public string? Input { get; private init; }
    public string? Batch { get; private init; }
    public required string Root { get; init; }
    public string? Url { get; private init; }
    public string? ContentType { get; private init; }
    public bool Time { get; private init; }
    /// <summary>What <c>serve</c> takes too: <c>--resolve</c>, <c>--allow-address</c>, <c>--set</c>.</summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    public static void AddTo(Command command)
    {
        command.Arguments.Add(_input);
        command.Options.Add(_url);
        command.Options.Add(_contentType);
        command.Options.Add(_batch);
        command.Options.Add(_root);
        command.Options.Add(_time);
        HubOptions.AddToInspecting(command);
        command.Validators.Add(RequireOneInput);
    }

    public static InspectOptions Read(ParseResult parsed) => new()
    {
        Input = parsed.GetValue(_input),
        Batch = parsed.GetValue(_batch),
        Root = parsed.GetRequiredValue(_root),
        Url = parsed.GetValue(_url),
        ContentType = parsed.GetValue(_contentType),
        Time = _time.IsIn(parsed),
        Settings = HubOptions.Settings(parsed),
    };

    public static void RequireAddress(OptionResult result)
    {
        if (result.Tokens is [var token] && !Uri.TryCreate(token.Value, UriKind.Absolute, out _))
            result.AddError($"{result.Option.Name} wants a whole address such as https://example.com/, not '{token.Value}'.");
    }

    private static void RequireOneInput(CommandResult result)
    {
        var (one, many) = (result.GetResult(_input) is { Tokens.Count: > 0 }, result.GetResult(_batch) is not null);
        if (!one && !many) result.AddError("Name a file, a web address, or - for standard input.");
        if (one && many) result.AddError("Give either FILE or --batch.");
    }
}
