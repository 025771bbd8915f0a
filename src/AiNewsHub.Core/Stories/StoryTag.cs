using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Tags;

namespace AiNewsHub.Core.Stories;

/// <summary>A tag of a story: how many of its articles carry it, and the words in them that caused it.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">Articles that carry it.</param>
/// <param name="Words">As they stand in the articles, the commonest first; none where publishers let nothing be quoted.</param>
public sealed record StoryTag(ListedTag Tag, int Count, IReadOnlyList<string> Words)
{
    private const int MostWords = 4;

    /// <summary>The tags of a story, the most frequent first.</summary>
    /// <param name="story">The story.</param>
    /// <param name="carried">What its articles carry.</param>
    /// <param name="size">So many.</param>
    public static IReadOnlyList<StoryTag> Of(StoryTimeline story, IReadOnlyList<OwnTag> carried, int size)
    {
        ArgumentNullException.ThrowIfNull(story);
        var quoting = story.Entries.SelectMany(entry => entry.Copies.Prepend(entry.Article))
            .ToDictionary(article => article.Id, article => new QuotingRight(article.Marks, article.MaxSnippet, IsFull: false));
        return [.. carried.GroupBy(one => one.Tag)
            .OrderByDescending(tag => tag.Count()).ThenBy(tag => tag.Key.Slug, StringComparer.Ordinal)
            .Take(size)
            .Select(tag => new StoryTag(tag.Key, tag.Count(), [.. tag
                .SelectMany(one => quoting.TryGetValue(one.ArticleId, out var right) ? one.Evidence.Where(right.Allows) : [])
                .Select(found => found.Text)
                .CountBy(words => words, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(words => words.Value).ThenBy(words => words.Key, StringComparer.Ordinal)
                .Select(words => words.Key).Take(MostWords)]))];
    }

    /// <summary>By which names the story's articles call persons and companies.</summary>
    public static ILookup<long, string> Names(IReadOnlyList<OwnTag> carried) => carried
        .Where(one => one.Tag.Kind is TagKind.Person or TagKind.Company)
        .SelectMany(one => one.Evidence, (one, found) => (one.ArticleId, found.Text)).Distinct()
        .ToLookup(name => name.ArticleId, name => name.Text);
}
