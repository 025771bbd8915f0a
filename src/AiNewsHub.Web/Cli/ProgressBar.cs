using System.Globalization;

namespace AiNewsHub.Web.Cli;

/// <summary>How far a long command is, on one line of a terminal.</summary>
internal sealed class ProgressBar(TextWriter terminal)
{
    private const int Width = 40;
    private int _done;
    private int _drawn = -1;

    public void Step(int total)
    {
        _done++;
        var filled = total == 0 ? Width : (int)((long)_done * Width / total);
        if (filled == _drawn && _done < total) return;
        _drawn = filled;
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}"));
    }

    public void End()
    {
        if (_drawn >= 0) terminal.WriteLine();
    }
}
