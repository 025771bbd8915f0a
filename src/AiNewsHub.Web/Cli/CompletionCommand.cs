using System.CommandLine;

namespace AiNewsHub.Web.Cli;

/// <summary>Scripts with which a shell completes the command line at the tab key: they ask the program itself, by its <c>[suggest]</c> directive.</summary>
internal static class CompletionCommand
{
    // What comes before the cursor goes to the program without its own name, which may be a path or an alias.
    private const string Bash = """
        _ainewshub() {
          local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} IFS=$'\n'
          line=${line#"${COMP_WORDS[0]}"}
          COMPREPLY=($(compgen -W "$("$1" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _ainewshub ainewshub AiNewsHub.Web

        """;

    private const string Zsh = """
        _ainewshub() {
          local line="${words[2,CURRENT]}"
          local -a found=(${(f)"$(${(Q)words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
          compadd -a found || _files
        }
        compdef _ainewshub ainewshub AiNewsHub.Web

        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash or zsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        const string Description = "Print a script by which a shell completes commands and options. In bash: source <(ainewshub completion bash)";
        var command = new Command("completion", Description) { shell };
        command.SetAction(parsed => Console.Out.Write(parsed.GetValue(shell) == "bash" ? Bash : Zsh));
        return command;
    }
}
