using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Gives a source the address that its old one has long redirected to for good.</summary>
internal sealed class SourceMoves(HubContext context) : IDisposable
{
    private readonly TableWriter<Move> _addresses = TableWriter<Move>.UpdateOf<Source>(context);
    private readonly TableWriter<AuditEntry> _audit = TableWriter<AuditEntry>.Insert(context);
    private HashSet<string> _taken = [];

    /// <summary>Looks up which of the new addresses another source is read under.</summary>
    public async Task LoadAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        string[] targets = [.. passes.Where(pass => IsBelieved(pass.Findings)).Select(pass => pass.Findings.MovedTo!)];
        _taken = targets.Length == 0
            ? []
            : [.. await context.Sources.Where(source => EF.Parameter(targets).Contains(source.Address)).Select(source => source.Address)
                .ToListAsync(cancellationToken)];
    }

    public void Write(Source source, SourceFindings found, DateTimeOffset at)
    {
        if (!IsBelieved(found) || !_taken.Add(found.MovedTo!)) return;
        _addresses.Write(new(source.Id, found.MovedTo!, MovedTo: null, MovedReads: 0));
        _audit.Write(
            new()
            {
                At = at,
                Who = "hub",
                Action = "source.moved",
                Subject = source.Name,
                Detail = $"{SourceAddress.Shown(source.Address)} → {SourceAddress.Shown(found.MovedTo!)}",
            });
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _audit.Dispose();
    }

    private static bool IsBelieved(SourceFindings found) => found.MovedTo is not null && found.MovedReads >= SourceHealth.BelievedMove;

    private sealed record Move(int Id, string Address, string? MovedTo, int MovedReads);
}
