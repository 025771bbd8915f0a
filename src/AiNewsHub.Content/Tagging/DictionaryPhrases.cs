using System.Collections.Frozen;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Content.Tagging;

/// <summary>Lists every phrase of the dictionary with what it is good for, and numbers the context words.</summary>
internal sealed class DictionaryPhrases(
    IReadOnlyList<DictionaryEntry> entities, IReadOnlyList<DictionaryEntry> topics, WordClasses classes, IReadOnlyList<Cue> signals,
    FrozenDictionary<string, int> entityBySlug)
{
    private const string AnySignOfAi = "ai";
    private readonly Dictionary<string, int> _contextIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EntityContext> _contexts = [];
    private int _uses;

    public IReadOnlyList<EntityContext> Contexts => _contexts;
    public int ContextWords => _contextIds.Count;

    public IEnumerable<(string, PhraseUse)> All()
    {
        for (var entity = 0; entity < entities.Count; entity++)
        {
            var entry = entities[entity];
            foreach (var phrase in entry.Phrases) yield return Use(PhraseRole.Alias, entity, phrase);
            foreach (var trap in entry.Traps) yield return Use(PhraseRole.Trap, entity, Phrase.Parse(trap));
            _contexts.Add(new EntityContext(
                [.. entry.With.Where(word => word != AnySignOfAi).Concat(HeadNames(entry)).Select(ContextId)],
                [.. entry.Against.Select(ContextId)],
                entry.With.Count == 0 || entry.With.Contains(AnySignOfAi)));
        }
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var phrase in topics[topic].Phrases) yield return Use(PhraseRole.Topic, topic, phrase);
            foreach (var trap in topics[topic].Traps) yield return Use(PhraseRole.TopicTrap, topic, Phrase.Parse(trap));
        }
        foreach (var (number, word) in classes.Words) yield return Use(PhraseRole.WordClass, number, Phrase.Parse(word));
        for (var signal = 0; signal < signals.Count; signal++) yield return Use(PhraseRole.Signal, signal, signals[signal].Phrase);
        foreach (var (reading, phrase) in EmbeddedDictionary.Offices()) yield return Use(PhraseRole.Office, (int)reading, Phrase.Parse(phrase));
        foreach (var (word, id) in _contextIds) yield return Use(PhraseRole.Context, id, Phrase.Parse(word));
    }

    private (string, PhraseUse) Use(PhraseRole role, int owner, Phrase phrase) => (phrase.Written, new PhraseUse(role, owner, phrase, _uses++));

    /// <summary>Whoever leads a company speaks for it.</summary>
    private IEnumerable<string> HeadNames(DictionaryEntry entry) =>
        entry.Head is { } head && entityBySlug.TryGetValue(head, out var person) ? [entities[person].Tag.Name] : [];

    private int ContextId(string word)
    {
        if (!_contextIds.TryGetValue(word, out var id)) _contextIds[word] = id = _contextIds.Count;
        return id;
    }
}
