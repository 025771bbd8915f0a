using AiNewsHub.Content.Feeds.Writing;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Users;
using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>What waits for an editor, as a feed: behind a secret address, kept by no cache and listed by nobody.</summary>
internal sealed class QueueFeed(HubContext context, HubSettings hub, HubTexts texts, HubDates dates)
{
    private const int MostSources = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/queue/{key}.atom", (string key, HttpRequest request, QueueFeed feed,
            CancellationToken cancellationToken) => feed.AnswerAsync(key, request, cancellationToken));

    /// <summary>Where it is, for whoever holds the key.</summary>
    public static string Address(string key, FeedAddresses addresses) => addresses.Page($"/queue/{key}.atom");

    private async Task<IResult> AnswerAsync(string key, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!await SecretFeed.OpensAsync(FeedKey.Queue, key, context, request, cancellationToken)) return TypedResults.NotFound();
        var addresses = new FeedAddresses(hub, request);
        var queue = await WaitingQueue.ReadAsync(context, dates.Now, cancellationToken);
        List<OutboundItem> items =
        [
            .. queue.Held.Select(article => Item(article, addresses)),
            .. queue.Readers.Comments.Select(comment => Item(comment, addresses)),
            .. queue.Readers.Reports.Select(report => Item(report, addresses)),
            .. queue.Close.Select(pair => Item(pair, addresses)),
            .. queue.Sources.Take(MostSources).Select(source => FailuresFeed.Item(source, texts, addresses)),
        ];
        return SecretFeed.Write($"{hub.Name} – {texts["What waits"]}", addresses.Page("/queue.atom"), addresses.Page("/admin/queue"),
            [.. items.OrderByDescending(item => item.Updated)]);
    }

    private OutboundItem Item(DoubtfulArticle article, FeedAddresses addresses)
    {
        var page = addresses.Page($"/admin/articles/{article.Id}");
        return new()
        {
            Id = page + "#held",
            Url = page,
            Title = $"{texts["Waiting for an editor"]}: {article.Title}",
            Published = article.ShownAt,
            Updated = article.ShownAt,
            Summary = article.Source,
        };
    }

    private OutboundItem Item(WaitingComment comment, FeedAddresses addresses) => new()
    {
        Id = addresses.Page("/admin/comments") + $"#waits-{comment.Id}",
        Url = addresses.Page("/admin/queue"),
        Title = $"{texts["Comments that wait"]}: {comment.Name}",
        Published = comment.WrittenAt,
        Updated = comment.WrittenAt,
        Summary = $"{comment.ArticleTitle}: {comment.Text}",
    };

    private OutboundItem Item(WaitingReport report, FeedAddresses addresses) => new()
    {
        Id = addresses.Page("/admin/queue") + $"#report-{report.Id}",
        Url = addresses.Page("/admin/queue"),
        Title = $"{texts["Reports of readers"]}: {texts.Of(report.Kind)}",
        Published = report.SentAt,
        Updated = report.SentAt,
        Summary = report.Value ?? report.Text,
    };

    private OutboundItem Item(ClosePair pair, FeedAddresses addresses) => new()
    {
        Id = addresses.Page($"/admin/stories/{pair.Story.Id}") + $"#close-{pair.Earlier.Id}",
        Url = addresses.Page("/admin/queue"),
        Title = $"{texts["Join these two?"]} {pair.Story.Title}",
        Published = pair.Story.LastSeenAt,
        Updated = pair.Story.LastSeenAt,
        Summary = pair.Earlier.Title,
    };
}
