using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Ingestion.Reworking;

namespace AiNewsHub.Web.Cli;

/// <summary>What is made of the stored articles, from the command line.</summary>
internal static class StoriesCommand
{
    private const int MaxDays = 100_000;

    public static Command Create() => new("stories", "Work on the stories of what is stored.")
    {
        CreateRework(),
    };

    private static Command CreateRework()
    {
        Flag dry = new("--dry-run", "Say what would change, and change nothing.");
        Option<string> days = new("--days")
        {
            Description = "Only articles found in the last so many days; older ones keep their tags and stories.",
            HelpName = "N",
            Validators = { RequireDays },
        };
        var command = new Command(
            "rework",
            "Work out the tags and stories of the stored articles anew, as if they were read today. "
            + "What editors said stays, and addresses of stories that end lead on. A hub may run meanwhile.")
        {
            dry, days,
        };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, _) => ReworkAsync(parsed, parsed.GetValue(days) is { } typed ? Days(typed) : null, dry.IsIn(parsed)));
        return command;
    }

    private static void RequireDays(OptionResult result)
    {
        if (result.Tokens is [var token] && Days(token.Value) is null)
            result.AddError($"--days wants a number of days from 1 to {MaxDays}, not '{token.Value}'.");
    }

    private static int? Days(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MaxDays ? days : null;

    private static async Task<int> ReworkAsync(ParseResult parsed, int? days, bool isDry)
    {
        using var stop = QuietHub.ListenForCancel();
        await using var app = await QuietHub.OpenAsync(parsed, stop.Token);
        await using var scope = app.Services.CreateAsyncScope();
        var bar = Console.IsErrorRedirected ? null : new ProgressBar(Console.Error, app.Services.GetRequiredService<TimeProvider>());
        var came = await scope.ServiceProvider.GetRequiredService<ReworkStories>().RunAsync(days, isDry, count => bar?.Step(count), stop.Token);
        bar?.End();
        foreach (var line in isDry ? Would(came) : Did(came)) Console.WriteLine(line);
        return ExitCode.Done;
    }

    private static string[] Would(ReworkedStories come) =>
    [
        $"Looked at {come.Articles} articles.",
        $"Would give tags to {come.GainedTags} articles and take tags from {come.LostTags}.",
        $"Would move {come.Moved} articles to another story: {come.Merged} stories would be merged into others, {come.Split} split, {come.Begun} begun, {come.Gone} ended.",
        $"Would show readers {come.Shown} articles that they do not see, and leave out {come.LeftOut} that they do.",
        "Changed nothing: this was a dry run.",
    ];

    private static string[] Did(ReworkedStories came) =>
    [
        $"Looked at {came.Articles} articles.",
        $"Gave tags to {came.GainedTags} articles and took tags from {came.LostTags}.",
        $"Moved {came.Moved} articles to another story: {came.Merged} stories were merged into others, {came.Split} split, {came.Begun} begun, {came.Gone} ended.",
        $"Show readers {came.Shown} articles that they did not see, and leave out {came.LeftOut} that they did.",
    ];
}
