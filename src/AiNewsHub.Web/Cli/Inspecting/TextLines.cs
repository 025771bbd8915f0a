using System.Diagnostics;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>Answers each line of a JSON Lines file with one line; what is wrong with one says so in its place.</summary>
internal static class TextLines
{
    /// <param name="file">Where they are; <c>-</c> for standard input.</param>
    /// <param name="timed">Whether the total is printed on standard error.</param>
    /// <param name="things">What they are, of the total.</param>
    /// <param name="answer">What is said of a line, given how it is named where it has no id.</param>
    public static int Answer(string file, bool timed, string things, Func<TextLine, string, object> answer)
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
                output.Write(answer(line, $"line {number}"));
            }
            catch (Exception fault) when (ItemFault.IsOwn(fault))
            {
                output.Write(new { File = line.Id ?? $"line {number}", Error = ItemFault.Sentence(fault) });
            }

            count++;
        }
        if (timed) Console.Error.WriteLine($"{count} {things} in {total.Elapsed.TotalSeconds:0.000} s");
        return ExitCode.Done;
    }
}
