using System.CommandLine;
using System.CommandLine.Invocation;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>Prints the version, whatever else was typed.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(HubVersion.Text);
        return ExitCode.Done;
    }
}
