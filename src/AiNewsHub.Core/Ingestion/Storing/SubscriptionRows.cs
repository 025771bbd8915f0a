using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Keeps the hubs that feeds just named, to be asked soon. Another hub or topic is another subscription, from its beginning.</summary>
internal sealed class SubscriptionRows(HubContext context) : IDisposable
{
    private readonly TableWriter<WebSubSubscription> _first = TableWriter<WebSubSubscription>.Insert(context);
    private readonly TableWriter<WebSubSubscription> _other = TableWriter<WebSubSubscription>.Update(
        context,
        nameof(WebSubSubscription.Hub), nameof(WebSubSubscription.Topic), nameof(WebSubSubscription.Token), nameof(WebSubSubscription.Secret),
        nameof(WebSubSubscription.LeaseUntil), nameof(WebSubSubscription.NextAskAt), nameof(WebSubSubscription.Failures),
            nameof(WebSubSubscription.LastDeliveryAt));

    private Dictionary<int, WebSubOffer> _known = [];

    /// <summary>Looks up what the sources are subscribed to.</summary>
    public async Task LoadAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        int[] ids = [.. passes.Where(pass => pass.Offer is not null).Select(pass => pass.Source.Id)];
        _known = ids.Length == 0
            ? []
            : await context.WebSubSubscriptions.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.SourceId))
                .ToDictionaryAsync(one => one.SourceId, WebSubOffer.Of, cancellationToken);
    }

    public void Write(SourcePass pass)
    {
        if (pass.Offer is not { } offer) return;
        var before = _known.GetValueOrDefault(pass.Source.Id);
        if (before == offer) return;
        _known[pass.Source.Id] = offer;
        (before is null ? _first : _other).Write(offer.Begin(pass.Source.Id, pass.At));
    }

    public void Dispose()
    {
        _first.Dispose();
        _other.Dispose();
    }
}
