using System.Runtime.InteropServices;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>A phrase of the dictionary seen in one of an article's strings.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sighting(EvidenceField Field, int First, int Words, PhraseUse Use)
{
    public int End => First + Words;
}

/// <summary>A signal by its number in the dictionary, seen once or more.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignalSighting(int Number, bool InTitle, bool InText);

/// <summary>An article's strings, cut into words, and every phrase of the dictionary seen in them.</summary>
internal sealed class Sightings
{
    private readonly TokenizedText?[] _fields = new TokenizedText?[4];
    private readonly List<PhraseIndex<PhraseUse>.Hit> _hits = new(64);

    public Sightings(TextToUnderstand input, TokenizedText title, TokenizedText text, PhraseIndex<PhraseUse> index)
    {
        Title = title;
        Text = text;
        Add(EvidenceField.Title, title, index);
        Add(EvidenceField.Text, text, index);
        if (input.SourceName is { Length: > 0 } source) Source = Add(EvidenceField.Source, TokenizedText.Of(source), index);
    }

    public TokenizedText Title { get; }
    public TokenizedText Text { get; }
    public TokenizedText? Source { get; }
    public List<Sighting> All { get; } = new(64);

    /// <summary>Each signal once, in the order first seen.</summary>
    public List<SignalSighting> Signals { get; } = [];

    /// <summary>Rare; most texts need not be asked for them again.</summary>
    public bool HasTopicTraps { get; private set; }

    public TokenizedText In(EvidenceField field) => _fields[(int)field]!;

    public Evidence Evidence(EvidenceField field, int first, int words)
    {
        var tokens = In(field);
        var start = tokens[first].Start;
        var length = tokens[first + words - 1].End - start;
        return new Evidence(field, start, length, tokens.Source.Substring(start, length));
    }

    private TokenizedText Add(EvidenceField field, TokenizedText tokens, PhraseIndex<PhraseUse> index)
    {
        _fields[(int)field] = tokens;
        _hits.Clear();
        index.Find(tokens, _hits);
        foreach (var hit in _hits)
        {
            if (!hit.Use.Form.Fits(tokens, hit.First)) continue;
            All.Add(new Sighting(field, hit.First, hit.Words, hit.Use));
            if (hit.Use.Role == PhraseRole.Signal) AddSignal(hit.Use.Owner, field);
            HasTopicTraps |= hit.Use.Role == PhraseRole.TopicTrap;
        }
        return tokens;
    }

    private void AddSignal(int number, EvidenceField field)
    {
        var place = Signals.FindIndex(signal => signal.Number == number);
        if (place < 0)
        {
            place = Signals.Count;
            Signals.Add(new(number, false, false));
        }

        var known = Signals[place];
        Signals[place] = new(number, known.InTitle || field == EvidenceField.Title, known.InText || field != EvidenceField.Source);
    }
}
