using System.Data.Common;
using AiNewsHub.Core.Users;

namespace AiNewsHub.Web.Security;

/// <summary>Tells whoever starts a hub without an admin how to become it.</summary>
internal static class FirstAdminNotice
{
    /// <summary>Prints the one-time link under the hub's public address, or the one it listens on; nothing where there is an admin.</summary>
    public static async Task WriteAsync(IServiceProvider services, string address, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        string? token;
        try
        {
            token = await scope.ServiceProvider.GetRequiredService<FirstAdminLink>().IssueAsync(CancellationToken.None);
        }
        catch (DbException failure)
        {
            // Pages can be read all the same.
            await output.WriteLineAsync($"The link for the first admin cannot be stored: {failure.Message} Make room and start the hub again.");
            return;
        }

        if (token is null) return;
        // "Any address" is where to listen, not where to go.
        var host = address.TrimEnd('/').Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
        await output.WriteLineAsync($"No admin yet. This link makes the first one, once, within {FirstAdminLink.Life.TotalHours:0} hours: {host}/account/first-admin?token={token}");
    }
}
