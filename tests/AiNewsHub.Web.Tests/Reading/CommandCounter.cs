using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>Counts what is asked of the store.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int _count;

    public int Count
    {
        get => _count;
        set => _count = value;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
