using System.Globalization;
using AiNewsHub.Fuzz;

// fuzz MINUTES [TARGET]          every target, or one, for so many minutes each
// fuzz TARGET SEED [FILE]        one case again; its input goes to FILE
var targets = Targets.All();
switch (args)
{
    case [var name, var seed] when Targets.Find(targets, name) is { } target:
        return Campaign.Repeat(target, ulong.Parse(seed, CultureInfo.InvariantCulture), null);
    case [var name, var seed, var file] when Targets.Find(targets, name) is { } target:
        return Campaign.Repeat(target, ulong.Parse(seed, CultureInfo.InvariantCulture), file);
    case [var minutes, .. var named] when double.TryParse(minutes, CultureInfo.InvariantCulture, out var time):
        var failed = 0;
        foreach (var target in targets.Where(target => named.Length == 0 || named.Contains(target.Name)))
            failed += await Campaign.RunAsync(target, TimeSpan.FromMinutes(time));
        Console.WriteLine(failed == 0 ? "PASS" : $"FAIL: {failed} findings");
        return failed == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine($"fuzz MINUTES [TARGET], or fuzz TARGET SEED [FILE]; targets: {string.Join(", ", targets.Select(target => target.Name))}");
        return 2;
}
