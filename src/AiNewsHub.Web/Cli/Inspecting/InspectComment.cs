using System.CommandLine;
using System.Diagnostics;
using AiNewsHub.Content.Comments;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary><c>inspect comment</c>: how probably each comment of a JSON Lines file is spam, and why.</summary>
internal static class InspectComment
{
    public static Command Create()
    {
        var command = new Command("comment", "Print how probably comments are spam, and why: JSON lines with id, text, author and url.");
        TextInput.AddTo(command);
        command.SetAction(parsed => Run(TextInput.File(parsed), TextInput.IsTimed(parsed)));
        return command;
    }

    private static int Run(string file, bool timed)
    {
        using var output = new JsonLinesWriter();
        var total = Stopwatch.StartNew();
        var count = 0;
        foreach (var (number, line) in TextLine.Read(file))
        {
            if (line is null)
            {
                output.Write(new { File = $"line {number}", Error = "This line is not a JSON object." });
                continue;
            }
            try
            {
                var started = Stopwatch.GetTimestamp();
                var verdict = SpamFilter.Judge(new CommentText(line.Text ?? "", line.Author, line.Url));
                output.Write(new
                {
                    Id = line.Id ?? $"line {number}",
                    Spam = verdict.IsSpam ? "1" : "0",
                    verdict.Score,
                    Reasons = verdict.Reasons.Select(reason => reason.ToString()),
                    Ms = timed ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : (double?)null,
                });
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                output.Write(new { File = line.Id ?? $"line {number}", Error = ItemFault.Sentence(fault) });
            }

            count++;
        }
        if (timed) Console.Error.WriteLine($"{count} comments in {total.Elapsed.TotalSeconds:0.000} s");
        return ExitCode.Done;
    }
}
