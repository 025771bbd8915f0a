using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.OutboundFeeds;

/// <summary>The lists of what has a page of its own: sources, the newest first, and tags that are written about.</summary>
internal sealed class DirectoryLists(HubContext context, HubFiguresKeeper figures, HubTexts texts, HubDates dates)
{
    public async Task<FeedList> SourcesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var filter = LedgerFilter.Read(request.Query);
        var sources = await context.Sources.AsNoTracking().Where(source => source.DeletedAt == null)
            .OrderByDescending(source => source.CreatedAt).ThenByDescending(source => source.Id)
            .Select(source => new { source.Name, source.Slug, source.Role, source.LanguageHint, source.CreatedAt })
            .ToListAsync(cancellationToken);
        return new(texts["Sources"], filter.AddressOf("/sources"))
        {
            Description = texts["Every source this hub reads, and how it fares."],
            Pages =
            [
                .. sources.Where(source => filter.Includes(source.Role, source.LanguageHint)).Select(source => new ListedPage(
                    ReaderLinks.SourcePath(source.Slug), source.Name, texts.Of(source.Role), source.CreatedAt)),
            ],
        };
    }

    public async Task<FeedList> TagsAsync(CancellationToken cancellationToken)
    {
        var tags = (await figures.GetAsync(cancellationToken)).Tags;
        var today = new DateTimeOffset(dates.Now.UtcDateTime.Date, TimeSpan.Zero);
        return new(texts["Tags"], "/tags")
        {
            Description = texts["Companies, models, people and topics of the AI industry, by how much is written about them."],
            // Of the day on which something was last written about it: a tag has no time of its own.
            Pages =
            [
                .. tags.Select(volume => new ListedPage(ReaderLinks.TagPath(volume.Tag.Slug), texts.Tag(volume.Tag), texts.Description(volume.Tag),
                    today.AddDays(-volume.PerDay.Reverse().TakeWhile(count => count == 0).Count()))),
            ],
        };
    }
}
