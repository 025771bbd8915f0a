using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tags;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>A tag of a story: how many of its articles carry it, and the words in them that caused it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">Articles that carry it.</param>
/// <param name="Words">As they stand in the articles, the commonest first; none where publishers let nothing be quoted.</param>
public sealed record StoryTag(ListedTag Tag, int Count, IReadOnlyList<string> Words)
{
    private const int MostWords = 4;

    /// <summary>Of a very long story its first articles tell what it is about.</summary>
    private const int MostCarried = 1000;

    /// <summary>The tags of a story, the most frequent first, and by which names its articles call persons and companies, in one command.</summary>
    public static async Task<(IReadOnlyList<StoryTag> Tags, ILookup<long, string> Names)> ReadAsync(
        HubContext context, long storyId, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var carried = await context.Articles.AsNoTracking()
            .Where(article => article.StoryId == storyId && article.State == ArticleState.Shown)
            .SelectMany(article => article.Tags.Where(carried => carried.Tag!.Active), (article, carried) => new
            {
                carried.ArticleId,
                article.Marks,
                article.MaxSnippet,
                Tag = new ListedTag(carried.TagId, carried.Tag!.Slug, carried.Tag.Kind),
                carried.Evidence,
            })
            .OrderBy(carried => carried.ArticleId)
            .Take(MostCarried)
            .ToListAsync(cancellationToken);
        var names = carried.Where(carried => carried.Tag.Kind is TagKind.Person or TagKind.Company)
            .SelectMany(carried => carried.Evidence, (carried, found) => (carried.ArticleId, found.Text)).Distinct()
            .ToLookup(name => name.ArticleId, name => name.Text);
        return ([.. carried.GroupBy(carried => carried.Tag)
            .OrderByDescending(tag => tag.Count()).ThenBy(tag => tag.Key.Slug, StringComparer.Ordinal)
            .Take(size)
            .Select(tag => new StoryTag(tag.Key, tag.Count(), [.. tag
                .SelectMany(carried => carried.Evidence.Where(new QuotingRight(carried.Marks, carried.MaxSnippet, IsFull: false).Allows))
                .Select(found => found.Text)
                .CountBy(words => words, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(words => words.Value).ThenBy(words => words.Key, StringComparer.Ordinal)
                .Select(words => words.Key).Take(MostWords)]))], names);
    }
}
