using System.Diagnostics;

namespace AiNewsHub.Web.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("ing", "ingest")]
    [InlineData("sources ", "add export import list")]
    [InlineData("inspect fe", "feed")]
    [InlineData("ingest --so", "--source")]
    [InlineData("completion ", "bash zsh")]
    public async Task TheProgramSaysWhatCanFollow(string typed, string expected)
    {
        var ended = (await HubProgram.AskAsync($"[suggest:{typed.Length}]", typed)).AssertDone();
        Assert.Equal([], expected.Split(' ').Except(ended.Lines, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ing", "ingest")]
    [InlineData("sources i", "import")]
    [InlineData("user ", "add-admin end-second-factor end-sessions invite list remove reset-password unlock")]
    public async Task BashCompletesByTheScript(string typed, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        var script = (await HubProgram.AskAsync("completion", "bash")).AssertDone().Output;
        var program = Path.Combine(AppContext.BaseDirectory, "AiNewsHub.Web");
        var words = $"{program} {typed}";
        var start = new ProcessStartInfo("/bin/bash", ["-c", script + """
            COMP_LINE=$1 COMP_POINT=${#1}
            IFS=' ' read -ra COMP_WORDS <<<"$1"
            [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _ainewshub "${COMP_WORDS[0]}"
            echo "${COMPREPLY[*]}"
            """, "bash", words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        var completed = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var verbs = completed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-').Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', verbs));
    }
}
