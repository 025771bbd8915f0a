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
        command.SetAction(parsed =>
        {
            var timed = TextInput.IsTimed(parsed);
            return TextLines.Answer(TextInput.File(parsed), timed, "comments", (line, name) => Judge(line, name, timed));
        });
        return command;
    }

    private static object Judge(TextLine line, string name, bool timed)
    {
        var started = Stopwatch.GetTimestamp();
        var verdict = SpamFilter.Judge(new CommentText(line.Text ?? "", line.Author, line.Url));
        return new
        {
            Id = line.Id ?? name,
            Spam = verdict.IsSpam ? "1" : "0",
            verdict.Score,
            Reasons = verdict.Reasons.Select(reason => reason.ToString()),
            Ms = timed ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : (double?)null,
        };
    }
}
