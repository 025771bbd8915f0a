using System.CommandLine;

namespace AiNewsHub.Web.Cli;

/// <summary>
/// An option that is given or not. It has no value: of one that is no class the library's code is not compiled ahead,
/// and compiling it at every start takes as long as reading the command line.
/// </summary>
internal sealed class Flag : Option<string>
{
    public Flag(string name, string description) : base(name)
    {
        Description = description;
        Arity = ArgumentArity.Zero;
    }

    public bool IsIn(ParseResult parsed) => parsed.GetResult(this) is not null;
}
