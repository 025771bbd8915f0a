using AiNewsHub.Content.Feeds.Writing;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>What is wrong with the sources, as a feed for admins: behind a secret address, kept by no cache and listed by nobody.</summary>
internal sealed class FailuresFeed(HubContext context, HubSettings hub, HubTexts texts)
{
    private const int MostItems = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/failures/{key}.atom", (string key, HttpRequest request, FailuresFeed feed,
            CancellationToken cancellationToken) => feed.AnswerAsync(key, request, cancellationToken));

    /// <summary>Where it is, for whoever holds the key.</summary>
    public static string Address(string key, FeedAddresses addresses) => addresses.Page($"/failures/{key}.atom");

    private async Task<IResult> AnswerAsync(string key, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!await SecretFeed.OpensAsync(FeedKey.Failures, key, context, request, cancellationToken)) return TypedResults.NotFound();
        var addresses = new FeedAddresses(hub, request);
        var groups = await FailureGroup.ReadAsync(context, cancellationToken);
        var items = groups.SelectMany(group => group.Sources).OrderByDescending(source => source.FailingSince).Take(MostItems)
            .Select(source => Item(source, texts, addresses)).ToList();
        return SecretFeed.Write($"{hub.Name} – {texts["What is wrong"]}", addresses.Page("/failures.atom"), addresses.Page("/admin/sources/failures"), items);
    }

    /// <summary>One failure from its beginning: the same source failing anew later is another item.</summary>
    internal static OutboundItem Item(Source source, HubTexts texts, FeedAddresses addresses)
    {
        var page = addresses.Page($"/admin/sources/{source.Id}");
        var since = source.FailingSince ?? source.LastCheckedAt ?? source.CreatedAt;
        return new()
        {
            Id = $"{page}#{source.Fault}-{since.ToUnixTimeSeconds()}",
            Url = page,
            Title = $"{source.Name}: {texts.Of(source.Fault)}",
            Published = since,
            Updated = since,
            Summary = $"{source.FaultDetail} {texts.Remedy(source.Fault)}".Trim(),
        };
    }
}
