using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>The stories of the front page, for the page and for its feeds.</summary>
internal static class FrontPage
{
    private const int Size = 22;

    /// <summary>Older stories make room, whatever their rank was; a hub that rested shows its newest ones instead.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(4);

    public static async Task<IReadOnlyList<StoryRow>> ReadAsync(HubContext context, ListFilter filter, DateTimeOffset now, CancellationToken cancellation)
    {
        var query = new StoryQuery { Language = filter.Language, TagId = filter.Tag?.Id, Kind = filter.Kind, Size = Size };
        var stories = await (query with { Since = now - Window }).ReadAsync(context, cancellation);
        return stories.Count > 0 ? stories : await (query with { Order = StoryOrder.Newest }).ReadAsync(context, cancellation);
    }
}
