using AiNewsHub.Web.Cli.Inspecting;
using AiNewsHub.Web.Cli.Training;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>The one executable's verbs. No verb means <c>serve</c>.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["inspect", .. var rest] => await Inspect.RunAsync(rest),
                ["ingest", .. var rest] => await IngestCommand.RunAsync(rest),
                ["sources", .. var rest] => await SourcesCommand.RunAsync(rest),
                ["train", .. var rest] => Train.Run(rest),
                ["user", .. var rest] => await UserCommand.RunAsync(rest),
                [] or ["serve", ..] or [['-', '-', ..], ..] => await ServeCommand.RunAsync(args is ["serve", ..] ? args[1..] : args),
                _ => throw new UsageException($"'{string.Join(' ', args)}' is not a command."),
            };
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongUsage;
        }
    }
}
