using System.Globalization;

namespace AiNewsHub.Web.Cli;

/// <summary>How far a long command is, and about how long it still takes: on one line of a terminal, or as a few lines of a file.</summary>
internal sealed class ProgressBar(TextWriter output, TimeProvider time, bool isTerminal = true)
{
    private const int Width = 40;
    private const int LinesInFile = 10;

    /// <summary>An estimate by less than this would jump.</summary>
    private static readonly TimeSpan TooEarly = TimeSpan.FromSeconds(2);

    private readonly long _start = time.GetTimestamp();
    private int _done;
    private int _drawn = -1;

    public void Step(int total) => Reach(_done + 1, total);

    public void Reach(int done, int total)
    {
        _done = done;
        var parts = isTerminal ? Width : LinesInFile;
        var filled = total == 0 ? parts : (int)((long)_done * parts / total);
        if (filled == _drawn && _done < total) return;
        _drawn = filled;
        if (!isTerminal && filled == 0) return;
        var rest = Rest(total);
        output.Write(isTerminal
            ? string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}{rest}")
            : string.Create(CultureInfo.InvariantCulture, $"{_done}/{total}{rest.TrimEnd()}{Environment.NewLine}"));
    }

    public void End()
    {
        if (_drawn >= 0 && isTerminal) output.WriteLine();
    }

    /// <summary>As long as what was there before, so that nothing of that is left on the line.</summary>
    private string Rest(int total)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed < TooEarly || _done >= total) return isTerminal ? new string(' ', 20) : "";
        var left = elapsed * ((total - _done) / (double)_done);
        var words = left < TimeSpan.FromMinutes(2) ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalSeconds)} s left")
            : string.Create(CultureInfo.InvariantCulture, $", about {Math.Ceiling(left.TotalMinutes)} min left");
        return words.PadRight(20);
    }
}
