using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;

namespace AiNewsHub.Web.Reading;

/// <summary>The stories of the front page, for the page and for its feeds.</summary>
internal static class FrontPage
{
    private const int Size = 22;

    public static Task<IReadOnlyList<StoryRow>> ReadAsync(HubContext context, ListFilter filter, DateTimeOffset now, CancellationToken cancellationToken) =>
        new StoryQuery { Language = filter.Language, TagId = filter.Tag?.Id, Kind = filter.Kind, Size = Size }.ReadAsync(context, now, cancellationToken);
}
