using System.Collections.Frozen;

namespace AiNewsHub.Content.Tagging;

/// <summary>A section of the front page: topics that belong together, as <c>Dictionary/sections.txt</c> says.</summary>
/// <param name="Slug">As it stands in addresses.</param>
/// <param name="Name">In the dictionary's language.</param>
/// <param name="Topics">Slugs of its topics.</param>
public sealed record NewsSection(string Slug, string Name, IReadOnlyList<string> Topics)
{
    private static readonly FrozenDictionary<string, NewsSection> _byTopic;

    static NewsSection()
    {
        All = [.. EmbeddedDictionary.Sections().Select(section => new NewsSection(section.Slug, section.Name, section.Topics))];
        _byTopic = All.SelectMany(section => section.Topics, (section, topic) => (section, topic))
            .ToFrozenDictionary(pair => pair.topic, pair => pair.section, StringComparer.Ordinal);
    }

    /// <summary>In the order readers see them.</summary>
    public static IReadOnlyList<NewsSection> All { get; }

    public static NewsSection? Find(string slug) => All.FirstOrDefault(section => section.Slug == slug);

    /// <summary>The section that this topic falls to; null where it falls to none.</summary>
    public static NewsSection? OfTopic(string slug) => _byTopic.GetValueOrDefault(slug);
}
