using System.CommandLine;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>What can be said to the kinds of <c>inspect</c> that read texts from lines of JSON.</summary>
internal static class TextInput
{
    private static readonly Argument<string> _file = new("FILE")
    {
        Description = "A JSON object a line, with id, title and text, and language, url, source, published where known. Standard input if left out or -.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string> _batch = new("--batch") { Description = "The same as FILE.", HelpName = "FILE" };
    private static readonly Flag _time = new("--time", "Print the milliseconds for each, and the total on standard error.");

    public static void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_batch);
        command.Options.Add(_time);
        HubOptions.AddToInspecting(command);
    }

    /// <summary>Where the lines are; <c>-</c> for standard input.</summary>
    public static string File(ParseResult parsed) => parsed.GetValue(_batch) ?? parsed.GetValue(_file) ?? "-";

    public static bool IsTimed(ParseResult parsed) => _time.IsIn(parsed);
}
