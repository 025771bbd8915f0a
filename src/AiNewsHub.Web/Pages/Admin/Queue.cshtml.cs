using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>What waits for an editor, each with its context and one decision.</summary>
public sealed class QueueModel(HubContext context, HubDates dates) : PageModel
{
    private const int FailingShown = 10;

    public DoubtfulArticles Held { get; private set; } = new([], null);
    public int HeldCount { get; private set; }
    public IReadOnlyList<ClosePair> Close { get; private set; } = [];
    /// <summary>For admins only.</summary>
    public IReadOnlyList<SourceListRow> Failing { get; private set; } = [];

    public bool IsEmpty => HeldCount == 0 && Close.Count == 0 && Failing.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Held = await DoubtfulArticles.ReadAsync(context, Doubt.Held, before: null, cancellationToken);
        HeldCount = await DoubtfulArticles.CountAsync(context, Doubt.Held, cancellationToken);
        Close = await CloseStories.ReadAsync(context, dates.Now, cancellationToken);
        if (!User.IsInRole(HubRoles.Admin)) return;
        var sources = await SourceListQuery.RunAsync(context, new() { Condition = SourceCondition.Failing }, dates.Now, cancellationToken);
        Failing = [.. sources.Rows.OrderBy(row => row.Source.FailingSince).Take(FailingShown)];
    }
}
