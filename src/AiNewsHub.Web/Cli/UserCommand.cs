using System.CommandLine;
using System.Text;
using AiNewsHub.Core.Users;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Cli;

/// <summary>Accounts from the command line, also when nobody can sign in any more. Passwords come from standard input, not from the list of
/// processes.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var user = new Command("user", "Say who has an account, and do something about it.")
        {
            Create("add-admin", "Make an account that may do everything.", async (services, name, password) =>
                await services.GetRequiredService<AddAdmin>().RunAsync(name, password, PeopleVerbs.By, CancellationToken.None)),
            Create("reset-password", "Give an account a new password.", async (services, name, password) =>
                await services.GetRequiredService<ResetPassword>().RunAsync(name, password, PeopleVerbs.By, CancellationToken.None)),
        };
        foreach (var verb in PeopleVerbs.Create()) user.Subcommands.Add(verb);
        return user;
    }

    private static Command Create(string verb, string description, Change change)
    {
        Argument<string> name = new("NAME") { Description = "Name with which they sign in." };
        var command = new Command(verb, $"{description} The password is read from standard input.") { name };
        HubOptions.AddToWorking(command);
        command.SetAction((parsed, cancellationToken) =>
            QuietHub.RunAsync(parsed, (services, _) => RunAsync(services, parsed.GetRequiredValue(name), change), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, Change change)
    {
        var password = ReadPassword();
        if (password is null) return await ExitCode.FailAsync("No password came in on standard input.");
        var result = await change(services, name, password);
        if (result is null) return await ExitCode.FailAsync($"Nobody is called {name}.");
        return result.Succeeded ? ExitCode.Done : await ExitCode.FailAsync(Sentence(result));
    }

    private static string? ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine();
        Console.Error.Write("Password (not shown): ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static string Sentence(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));

    /// <summary>Does something to an account; null when nobody has that name.</summary>
    private delegate Task<IdentityResult?> Change(IServiceProvider services, string name, string password);
}
