using System.Collections.Frozen;
using AiNewsHub.Content.Tagging.Relevance;
using AiNewsHub.Content.Tagging.Topics;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// The controlled vocabulary: names, aliases, traps and the words of each topic, as shipped in the folder <c>Dictionary</c>.
/// Immutable; loading takes some milliseconds, so share one.
/// </summary>
#pragma warning disable CA1711 // A dictionary as on a shelf.
public sealed class TagDictionary
#pragma warning restore CA1711
{
    /// <summary>Rises whenever the shipped data changes, so that a hub knows its articles were tagged by an older one.</summary>
    public const int Version = 2;

    /// <summary>What names and descriptions are written in.</summary>
    public const string Language = "en";

    private static readonly Lazy<TagDictionary> _default = new(() => new TagDictionary(EmbeddedDictionary.Entries()));

    private readonly FrozenDictionary<string, TagDefinition> _bySlug;

    internal TagDictionary(IReadOnlyList<DictionaryEntry> entries)
    {
        Entities = [.. entries.Where(entry => entry.Tag.Kind != TagKind.Topic)];
        Topics = [.. entries.Where(entry => entry.Tag.Kind == TagKind.Topic)];
        Tags = [.. entries.Select(entry => entry.Tag)];
        _bySlug = Tags.ToFrozenDictionary(tag => tag.Slug, StringComparer.Ordinal);
        EntityBySlug = Entities.Index().ToFrozenDictionary(pair => pair.Item.Tag.Slug, pair => pair.Index, StringComparer.Ordinal);
        Signals = EmbeddedDictionary.Signals();
        Classes = new(EmbeddedDictionary.Classes());
        var phrases = new DictionaryPhrases(Entities, Topics, Classes, Signals, EntityBySlug);
        Index = new PhraseIndex(phrases.All());
        Contexts = phrases.Contexts;
        ContextWords = phrases.ContextWords;
        TopicModel = TopicModel.Shipped(Topics.Select(topic => topic.Tag.Slug));
    }

    /// <summary>The dictionary shipped with the program.</summary>
    public static TagDictionary Default => _default.Value;

    /// <summary>Every tag, in the order of the files.</summary>
    public IReadOnlyList<TagDefinition> Tags { get; }

    /// <summary>The tag with this slug, or null.</summary>
    public TagDefinition? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The slug of the company that makes a model, product or machine, or null.</summary>
    public string? MakerOf(string slug) => EntityBySlug.TryGetValue(slug, out var entity) ? Entities[entity].Maker : null;

    internal IReadOnlyList<DictionaryEntry> Entities { get; }
    internal IReadOnlyList<DictionaryEntry> Topics { get; }
    internal WordClasses Classes { get; }
    internal TopicModel TopicModel { get; }
    internal IReadOnlyList<Cue> Signals { get; }
    internal PhraseIndex Index { get; }
    internal FrozenDictionary<string, int> EntityBySlug { get; }

    /// <summary>By entity: the numbers of the words it asks for or fears.</summary>
    internal IReadOnlyList<EntityContext> Contexts { get; }
    internal int ContextWords { get; }
}
