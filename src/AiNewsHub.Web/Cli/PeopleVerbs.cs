using System.CommandLine;
using System.Globalization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Cli;

/// <summary>What the page of people does, from the command line.</summary>
internal static class PeopleVerbs
{
    /// <summary>Who it was, for the log.</summary>
    public const string By = "command line";

    public static IEnumerable<Command> Create()
    {
        yield return List();
        yield return Invite();
        yield return OnOne("unlock", "Let somebody try again at once whose account rests after wrong attempts.",
            (people, id, by) => people.UnlockAsync(id, by, CancellationToken.None));
        yield return OnOne("end-sessions", "End all sessions of somebody: they have to sign in again, wherever they are.",
            (people, id, by) => people.EndSessionsAsync(id, by, CancellationToken.None));
        yield return OnOne("end-second-factor", "Let somebody in by the password alone who lost their app and its codes.",
            (people, id, by) => people.EndSecondFactorAsync(id, by, CancellationToken.None));
        yield return OnOne("remove", "Remove an account. What was decided with it stays.",
            (people, id, by) => people.RemoveAsync(id, by, CancellationToken.None), "{0} is the last admin, and a hub needs one.");
    }

    private static Command List()
    {
        var command = new Command("list", "Who has an account: name, roles, last sign-in and what else there is to say, between tabs.");
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, cancellationToken) => QuietHub.RunAsync(parsed, async (services, _) =>
        {
            foreach (var person in await services.GetRequiredService<HubPeople>().ReadAsync(cancellationToken))
            {
                var notes = new[]
                {
                    person.HasSecondFactor ? "second factor" : null,
                    person.LockedUntil is { } until ? $"locked until {Moment(until)}" : null,
                };
                await Console.Out.WriteLineAsync(string.Join('\t', person.Name, string.Join(',', person.Roles),
                    person.LastSignIn is { } at ? Moment(at) : "-", string.Join(", ", notes.OfType<string>())).TrimEnd());
            }

            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Invite()
    {
        Argument<string> role = new("ROLE") { Description = "What they may do." };
        role.AcceptOnlyFromAmong(HubRoles.Editor, HubRoles.Admin);
        var command = new Command("invite", "Make a link by which somebody makes their own account, once, within three days.") { role };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, cancellationToken) => QuietHub.RunAsync(parsed, async (services, _) =>
        {
            var token = await services.GetRequiredService<Invitation>().IssueAsync(parsed.GetRequiredValue(role), By, cancellationToken);
            var home = services.GetRequiredService<HubSettings>().BaseUrl?.AbsoluteUri.TrimEnd('/');
            await Console.Out.WriteLineAsync($"{home}/account/invited?token={token}");
            if (home is null) await Console.Error.WriteLineAsync("Put the hub's address before it, such as https://news.example, or set Hub:BaseUrl.");
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command OnOne(string verb, string description, Func<HubPeople, string, string, Task<bool>> change, string? refused = null)
    {
        Argument<string> name = new("NAME") { Description = "Name with which they sign in." };
        var command = new Command(verb, description) { name };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, cancellationToken) => QuietHub.RunAsync(parsed, async (services, _) =>
        {
            var people = services.GetRequiredService<HubPeople>();
            var asked = parsed.GetRequiredValue(name);
            if (await people.FindAsync(asked) is not { } id) return await ExitCode.FailAsync($"Nobody is called {asked}.");
            if (await change(people, id, By)) return ExitCode.Done;
            return await ExitCode.FailAsync(string.Format(CultureInfo.InvariantCulture, refused ?? "Nobody is called {0} any more.", asked));
        }, cancellationToken));
        return command;
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
