using System.Text;
using AiNewsHub.Core;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Hosting;
using AiNewsHub.Web.Settings;
using Microsoft.AspNetCore.Identity;

namespace AiNewsHub.Web.Cli;

/// <summary>Accounts from the command line, also when nobody can sign in any more. Passwords come from standard input, not from the list of processes.</summary>
internal static class UserCommand
{
    private const string Usage = "Use: user add-admin NAME | user reset-password NAME (the password is read from standard input)";

    /// <summary>Who it was, for the log.</summary>
    private const string CommandLineUser = "command line";

    public static async Task<int> RunAsync(string[] args)
    {
        var settings = HubArguments.Parse(args, out var rest);
        if (rest is not ["add-admin" or "reset-password", var name]) throw new UsageException(Usage);
        settings["Hub:QuietConsole"] = "true";
        await using var app = HubHost.Build(settings);
        await HubStart.PrepareAsync(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var password = ReadPassword();
        if (password is null) return await FailAsync("No password came in on standard input.");
        var result = rest[0] == "add-admin"
            ? await scope.ServiceProvider.GetRequiredService<AddAdmin>().RunAsync(name, password, CommandLineUser, CancellationToken.None)
            : await scope.ServiceProvider.GetRequiredService<ResetPassword>().RunAsync(name, password, CommandLineUser, CancellationToken.None);
        if (result is null) return await FailAsync($"Nobody is called {name}.");
        return result.Succeeded ? CommandLine.Done : await FailAsync(Sentence(result));
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

    private static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Failed;
    }
}
