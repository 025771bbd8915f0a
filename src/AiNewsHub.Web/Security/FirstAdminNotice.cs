using System.Data.Common;
using AiNewsHub.Core.Progress;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Security;

/// <summary>Tells whoever starts a hub without an admin how to become it, so that it stays in sight.</summary>
public sealed class FirstAdminNotice(IServiceScopeFactory scopes, IDbContextFactory<HubContext> contexts, IngestionProgress progress,
    TimeProvider time)
{
    private volatile Notice? _notice;

    /// <summary>Whether the link is out and alive and nobody has signed in yet: nothing but warnings should push it out of sight.</summary>
    public bool IsWaiting => _notice is { } notice && time.GetUtcNow() <= notice.Until;

    /// <summary>Prints the one-time link under the hub's public address, or the one it listens on; nothing where there is an admin.</summary>
    public async Task WriteAsync(string address, TextWriter output)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = time.GetUtcNow() + FirstAdminLink.Life;
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
        var line = $"No admin yet. This link makes the first one, once, within {FirstAdminLink.Life.TotalHours:0} hours: {host}/account/first-admin?token={token}";
        _notice = new(line, until);
        await output.WriteLineAsync(line);
    }

    /// <summary>Prints it once more, when all sources were read once and their warnings stand above it.</summary>
    public async Task RemindAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (_notice is not { Line: var line }) return;
        try
        {
            await foreach (var now in progress.WatchAsync(cancellationToken))
            {
                if (now is { Done: > 0, IsBusy: false }) break;
            }

            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            // Made from the command line meanwhile.
            if (await AddAdmin.AnyAsync(context, cancellationToken)) End();
            else await output.WriteLineAsync(line);
        }
        catch (Exception failure) when (failure is OperationCanceledException or DbException)
        {
            // It stands above.
        }
    }

    /// <summary>Somebody signed in.</summary>
    public void End() => _notice = null;

    private sealed record Notice(string Line, DateTimeOffset Until);
}
