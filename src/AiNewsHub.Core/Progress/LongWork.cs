using System.Diagnostics;
using System.Globalization;

namespace AiNewsHub.Core.Progress;

/// <summary>Says every few seconds how far work is that may take minutes on a large database; short work is not spoken of.</summary>
/// <param name="Lines">Where to; null for nowhere.</param>
public sealed record LongWork(TextWriter? Lines)
{
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);

    public async Task<T> FollowAsync<T>(Task<T> work, Func<string> what)
    {
        var started = Stopwatch.GetTimestamp();
        while (Lines is not null && await Task.WhenAny(work, Task.Delay(Every)) != work)
            await Lines.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what()}, for {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));
        return await work;
    }
}
