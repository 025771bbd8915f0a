using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Sources;

/// <summary>The ledger: everything the hub reads and how it behaves, for everybody to see and sort.</summary>
public sealed class IndexModel(HubContext context, KeptFigures<IReadOnlyDictionary<int, SourceStanding>> standings) : PageModel
{
    /// <summary>More make a page that nobody reads and a phone chokes on.</summary>
    private const int PageSize = 300;

    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];
    public LedgerOrder Order { get; private set; } = LedgerOrder.Read(null);
    public LedgerFilter Filter { get; private set; } = new(null, null);
    /// <summary>Languages that sources have.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];
    public int Total { get; private set; }
    public int Failing { get; private set; }
    public int Number { get; private set; }
    public int Numbers => (Total + PageSize - 1) / PageSize;

    public async Task OnGetAsync(string? sort, string? part, CancellationToken cancellationToken)
    {
        Order = LedgerOrder.Read(sort);
        Number = int.TryParse(part, out var number) ? Math.Clamp(number, 1, 10_000) : 1;
        var known = await standings.GetAsync(cancellationToken);
        Filter = LedgerFilter.Read(Request.Query);
        var all = await SourceQuery.AllAsync(context, cancellationToken);
        Languages = [.. all.Select(source => source.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var sources = all.Where(source => Filter.Includes(source.Role, source.Language)).ToList();
        Total = sources.Count;
        Failing = sources.Count(source => source.Fault.IsFailure);
        Lines = [.. Order.Sort(sources.Select(source => new LedgerLine(source, known.GetValueOrDefault(source.Id, SourceStanding.Empty))))
            .Skip((Number - 1) * PageSize).Take(PageSize)];
    }
}
