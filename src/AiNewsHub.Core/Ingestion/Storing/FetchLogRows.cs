using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Writes one line of the log for each pass, and drops the lines that nobody looks at any more.</summary>
internal sealed class FetchLogRows(HubContext context) : IDisposable
{
    /// <summary>As long as admins ask what happened; a thousand sources write some million lines in it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Written lines after which the oldest are looked at, twice as many at a time, so that the log cannot outgrow the looking.</summary>
    private const int BetweenTrims = 1000;

    private readonly TableWriter<FetchLog> _lines = TableWriter<FetchLog>.Insert(context);
    private int _written = BetweenTrims;

    public void Write(SourcePass pass, int newArticles, int updatedArticles)
    {
        _written++;
        _lines.Write(
            new()
            {
                SourceId = pass.Source.Id,
                At = pass.At,
                Outcome = pass.Outcome,
                Status = pass.Trace.Status,
                Bytes = pass.Trace.Bytes,
                Duration = pass.Trace.Duration,
                NewArticles = newArticles,
                UpdatedArticles = updatedArticles,
                Fault = pass.Findings.Fault,
                Detail = pass.Findings.FaultDetail ?? pass.Note,
            });
    }

    /// <summary>Lines are numbered in the order of their writing, so the first ones are the oldest. A line of a clock that ran ahead goes too.</summary>
    public async Task TrimAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_written < BetweenTrims) return;
        _written = 0;
        var (from, until) = (now - Kept, now + Kept);
        await context.FetchLogs.OrderBy(line => line.Id).Take(BetweenTrims * 2).Where(line => line.At < from || line.At > until)
            .ExecuteDeleteAsync(cancellationToken);
    }

    public void Dispose() => _lines.Dispose();
}
