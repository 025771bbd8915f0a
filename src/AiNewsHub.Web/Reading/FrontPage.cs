using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Web.Reading;

/// <summary>The stories of the front page, for the page and for its feeds, and those of its sections.</summary>
internal static class FrontPage
{
    /// <summary>Stories of a list without sections.</summary>
    public const int Size = FrontLayout.PlainSize;

    /// <summary>As many as fill the sections of a front page.</summary>
    public const int SizeWithSections = 54;

    /// <summary>What stands where, for the page and for its feeds.</summary>
    public static async Task<FrontLayout> LayoutAsync(
        HubContext context, KnownTags known, ListFilter filter, ReadLanguages read, IReadOnlyList<NewsSection> sections, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var stories = await ReadAsync(context, known, filter, read, filter.IsSet ? Size : SizeWithSections, now, cancellationToken);
        return filter.IsSet ? FrontLayout.Plain(stories, read) : FrontLayout.Sectioned(stories, read, sections);
    }

    public static Task<IReadOnlyList<StoryRow>> ReadAsync(
        HubContext context, KnownTags known, ListFilter filter, ReadLanguages read, int size, DateTimeOffset now, CancellationToken cancellationToken) =>
        new StoryQuery
        {
            Language = filter.Language,
            Tag = filter.Tag,
            Known = known,
            Kind = filter.Kind,
            Read = read.Codes,
            Size = size,
            PinnedOn = filter.IsSet ? null : Story.FrontPage,
        }.ReadAsync(context, now, cancellationToken);

    public static Task<IReadOnlyList<StoryRow>> OfSectionAsync(
        HubContext context, KnownTags known, NewsSection section, ReadLanguages read, DateTimeOffset now, CancellationToken cancellationToken) =>
        new StoryQuery { Topics = section.Topics, Section = section.Slug, Read = read.Codes, Size = Size, PinnedOn = section.Slug, Known = known }
            .ReadAsync(context, now, cancellationToken);
}
