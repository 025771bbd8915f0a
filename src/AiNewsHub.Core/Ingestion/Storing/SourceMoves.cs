using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Gives a source the address that its old one has long redirected to for good.</summary>
internal sealed class SourceMoves(HubContext context) : IDisposable
{
    private readonly TableWriter<Source> _addresses = TableWriter<Source>.Update(context, nameof(Source.Address), nameof(Source.MovedTo), nameof(Source.MovedReads));
    private readonly TableWriter<AuditEntry> _audit = TableWriter<AuditEntry>.Insert(context);
    private HashSet<string> _taken = [];

    /// <summary>Looks up which of the new addresses another source is read under.</summary>
    public async Task LoadAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        string[] targets = [.. passes.Where(pass => IsBelieved(pass.Source)).Select(pass => pass.Source.MovedTo!)];
        _taken = targets.Length == 0
            ? []
            : [.. await context.Sources.Where(source => EF.Parameter(targets).Contains(source.Address)).Select(source => source.Address).ToListAsync(cancellationToken)];
    }

    public void Write(Source source, DateTimeOffset at)
    {
        if (!IsBelieved(source) || !_taken.Add(source.MovedTo!)) return;
        var old = source.Address;
        (source.Address, source.MovedTo, source.MovedReads) = (source.MovedTo!, null, 0);
        _addresses.Write(source);
        _audit.Write(
            new() { At = at, Who = "hub", Action = "source.moved", Subject = source.Name, Detail = $"{SourceAddress.Shown(old)} → {SourceAddress.Shown(source.Address)}" });
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _audit.Dispose();
    }

    private static bool IsBelieved(Source source) => source.MovedTo is not null && source.MovedReads >= SourceHealth.BelievedMove;
}
