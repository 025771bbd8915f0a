using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Cli.Inspecting;
using AiNewsHub.Web.Cli.Training;
using AiNewsHub.Web.Settings;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Cli;

/// <summary>The one executable's verbs. No verb means <c>serve</c>.</summary>
internal static class CommandLine
{
    // Files of arguments and letters in one bundle would give a meaning to what is an address or a name here.
    private static readonly ParserConfiguration _parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    // The host ends serve by itself when it is told to stop, and ingest listens on its own.
    private static readonly InvocationConfiguration _running = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Does what the arguments say and gives the exit code: done, failed or wrong usage. Why it failed stands on standard error then.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Commands(args).Parse(args, _parsing);
        if (parsed.Action is ParseErrorAction errors) return Explain(errors, parsed);
        try
        {
            return await parsed.InvokeAsync(_running);
        }
        catch (Exception wrong) when (IsWrongSetting(wrong))
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception failure)
        {
            return await ExitCode.FailAsync(Reason(failure));
        }
    }

    private static Command Commands(string[] args)
    {
        // A RootCommand knows the directive that shells ask for completions by, and looks up words for options of its own, which takes
        // longer than all that is read of the command line: only who asks for completions waits for that.
        var root = args is [['[', ..], ..] ? new RootCommand() : new Command(RootCommand.ExecutableName);
        root.Description = "Reads the news of the AI industry and serves it as pages and feeds. Without a command it does what serve does.";
        root.Options.Clear();
        ServeCommand.Fill(root);
        root.Options.Add(new Flag("--version", "Say which version this is.") { Action = new VersionAction(), Recursive = true });
        root.Options.Add(new Flag("--help", "Say what can be typed here.") { Action = new HelpAction(), Recursive = true, Aliases = { "-h", "-?" } });
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(IngestCommand.Create());
        root.Subcommands.Add(SourcesCommand.Create());
        root.Subcommands.Add(StoriesCommand.Create());
        root.Subcommands.Add(RereadCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(Inspect.Create());
        root.Subcommands.Add(Train.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        RefuseUnknownOptions(root);
        return root;
    }

    /// <summary>The parser takes an option that it does not know for a file or an address where one may stand.</summary>
    private static void RefuseUnknownOptions(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            // Some verbs share theirs.
            if (!argument.Validators.Contains(RefuseUnknownOption)) argument.Validators.Add(RefuseUnknownOption);
        }
        foreach (var verb in command.Subcommands) RefuseUnknownOptions(verb);
    }

    private static void RefuseUnknownOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value is ['-', _, ..]) result.AddError($"Unrecognized option '{token.Value}'.");
        }
    }

    private static int Explain(ParseErrorAction errors, ParseResult parsed)
    {
        errors.ShowHelp = false;
        parsed.Invoke(new() { Output = Console.Error });
        Console.Error.WriteLine($"Usage: {Usage(parsed.CommandResult)} [options]; --help says more.");
        return ExitCode.WrongUsage;
    }

    private static string Usage(CommandResult result)
    {
        var words = new List<string>();
        for (SymbolResult? at = result; at is CommandResult level; at = at.Parent) words.Insert(0, level.Command.Name);
        words.AddRange(result.Command.Arguments.Select(argument => $"<{argument.Name}>"));
        if (result.Command.Action is null) words.Add(string.Join('|', result.Command.Subcommands.Select(verb => verb.Name)));
        return string.Join(' ', words);
    }

    // A value of the wrong type comes up where the settings are read, in words that name the setting.
    private static bool IsWrongSetting(Exception exception) =>
        exception is WrongSettingException or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" };

    private static string Reason(Exception failure) => failure switch
    {
        OperationCanceledException => "Stopped before it was done.",
        DbException or DbUpdateException => $"The database cannot be used: {failure.GetBaseException().Message}",
        UnusableDatabaseException or BackupException or IOException or UnauthorizedAccessException or InvalidDataException => failure.Message,
        // Nobody expected it: whoever looks for the fault needs to know where it came from.
        _ => failure.ToString(),
    };
}
