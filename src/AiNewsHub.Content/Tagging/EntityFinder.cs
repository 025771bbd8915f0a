using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// Decides which spellings mean their entity: the longest wins, unambiguous ones first, then those whose context speaks for them,
/// then people and companies that are meant by an office ("the Nvidia chief").
/// </summary>
internal sealed class EntityFinder
{
    private readonly TagDictionary _dictionary;
    private readonly Sightings _sightings;
    private readonly string? _language;
    private readonly bool[] _contexts;
    private readonly bool _titleCase;
    private readonly List<Mention> _mentions = [];
    private bool _aiSeen;

    public EntityFinder(TagDictionary dictionary, Sightings sightings, string? language)
    {
        _dictionary = dictionary;
        _sightings = sightings;
        _language = language;
        _contexts = new bool[dictionary.ContextWords];
        _titleCase = IsTitleCase(sightings.Title);
    }

    /// <summary>An entity at a place; implied ones were meant, not named.</summary>
    internal readonly record struct Mention(int Entity, EvidenceField Field, int First, int Words, bool Implied)
    {
        public int End => First + Words;
    }

    /// <summary>Is there any sign of AI in the text; known after <see cref="Find"/>.</summary>
    public bool AiSeen => _aiSeen;

    public List<Mention> Find()
    {
        foreach (var sighting in _sightings.All)
        {
            if (sighting.Use.Role == PhraseRole.Context) _contexts[sighting.Use.Owner] = true;
            else if (sighting.Use.Role == PhraseRole.Signal && sighting.Use.Phrase.Weight >= StrongSignal) _aiSeen = true;
        }
        var candidates = Longest();
        RejectNamesakes(candidates);
        foreach (var candidate in candidates)
            if (!candidate.Use.Phrase.Ambiguous && IsName(candidate) && !IsFeared(candidate)) Accept(candidate);
        // Two rounds: an ambiguous name may be the context of another (Claude of Anthropic, Blackwell of Rubin).
        var waiting = candidates.FindAll(candidate => candidate.Use.Phrase.Ambiguous);
        for (var round = 0; round < 2 && waiting.Count > 0; round++)
            waiting.RemoveAll(TryAccept);
        new Offices(_dictionary, _sightings).AddTo(_mentions);
        return _mentions;
    }

    private const double StrongSignal = 2;

    /// <summary>A text about Robert Altman means him by Altman, unless it names Sam Altman as well.</summary>
    private void RejectNamesakes(List<Sighting> candidates)
    {
        HashSet<int>? namesakes = null;
        foreach (var candidate in candidates)
            if (IsSurname(candidate) && !IsName(candidate)) (namesakes ??= []).Add(candidate.Use.Owner);
        if (namesakes is null) return;
        foreach (var candidate in candidates)
            if (candidate.Use.Form.Words > 1) namesakes.Remove(candidate.Use.Owner);
        candidates.RemoveAll(candidate => IsSurname(candidate) && namesakes.Contains(candidate.Use.Owner));
    }

    private bool IsSurname(Sighting candidate) =>
        candidate.Use.Form.Words == 1 && _dictionary.Entities[candidate.Use.Owner].Tag.Kind == TagKind.Person;

    private bool TryAccept(Sighting candidate)
    {
        var context = _dictionary.Contexts[candidate.Use.Owner];
        if (IsFeared(candidate) || !IsName(candidate)) return true;
        var supported = (context.AnyAi && _aiSeen) || Array.Exists(context.With, word => _contexts[word]);
        if (supported) Accept(candidate);
        return supported;
    }

    private void Accept(Sighting sighting)
    {
        _mentions.Add(new Mention(sighting.Use.Owner, sighting.Field, sighting.First, sighting.Words, Implied: false));
        var entry = _dictionary.Entities[sighting.Use.Owner];
        if (entry.IsAi) _aiSeen = true;
        if (entry.Maker is { } maker && sighting.Words > 1) AcceptMaker(sighting, _dictionary.EntityBySlug.GetValueOrDefault(maker, -1));
    }

    /// <summary><c>DeepSeek V4</c> names DeepSeek too.</summary>
    private void AcceptMaker(Sighting product, int maker)
    {
        foreach (var other in _sightings.All)
        {
            if (other.Use.Role != PhraseRole.Alias || other.Use.Owner != maker || other.Field != product.Field) continue;
            if (other.First < product.First || other.End > product.End) continue;
            _mentions.Add(new Mention(maker, other.Field, other.First, other.Words, Implied: false));
            return;
        }
    }

    private bool IsFeared(Sighting candidate) =>
        candidate.Use.Phrase.Case == PhraseCase.Capital && candidate.Use.Form.Words == 1
        && Array.Exists(_dictionary.Contexts[candidate.Use.Owner].Against, word => _contexts[word]);

    /// <summary>A single word is not the name when it is part of a longer one: <c>Claude Lemoine</c>, <c>Jean-Claude</c>, <c>Robert Altman</c>.</summary>
    private bool IsName(Sighting candidate)
    {
        if (candidate.Use.Form.Words > 1 || candidate.Use.Phrase.Case == PhraseCase.Any) return true;
        var tokens = _sightings.In(candidate.Field);
        var first = candidate.First;
        if (tokens[first].Is(TokenShape.AfterHyphen) && tokens[first - 1].Is(TokenShape.Capital) && !IsEntityEnd(candidate.Field, first)) return false;
        var person = _dictionary.Entities[candidate.Use.Owner].Tag.Kind == TagKind.Person;
        if (!candidate.Use.Phrase.Ambiguous && !person) return true;
        if (_language == "de" || (_titleCase && candidate.Field == EvidenceField.Title)) return true;
        if (person && first > 0 && tokens.Gap(first) is " " && IsPartOfName(tokens, first - 1) && !tokens[first - 1].Is(TokenShape.StartsSentence) && !IsEntityEnd(candidate.Field, first)) return false;
        return person || first + 1 >= tokens.Count || tokens.Gap(first + 1) is not " " || !IsPartOfName(tokens, first + 1) || MayFollow(candidate, tokens, first + 1);
    }

    private bool MayFollow(Sighting candidate, TokenizedText tokens, int next)
    {
        foreach (var word in _dictionary.Entities[candidate.Use.Owner].FollowedBy)
            if (tokens.Surface(next).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return _sightings.All.Exists(other => other.Field == candidate.Field && other.First == next && other.Use.Role == PhraseRole.Alias);
    }

    private bool IsEntityEnd(EvidenceField field, int at) =>
        _sightings.All.Exists(other => other.Field == field && other.End == at && other.Use.Role == PhraseRole.Alias);

    private static bool IsPartOfName(TokenizedText tokens, int at) =>
        tokens[at].Is(TokenShape.Capital) && !tokens[at].Is(TokenShape.AllCapitals) && tokens[at].Length > 2;

    /// <summary>The alias sightings that no longer phrase covers; a trap covers and is dropped.</summary>
    private List<Sighting> Longest()
    {
        var names = _sightings.All.FindAll(sighting => sighting.Use.Role is PhraseRole.Alias or PhraseRole.Trap);
        names.Sort((a, b) => a.Field != b.Field ? a.Field.CompareTo(b.Field)
            : a.Words != b.Words ? b.Words.CompareTo(a.Words)
            : a.Use.Role != b.Use.Role ? b.Use.Role.CompareTo(a.Use.Role)
            : a.First.CompareTo(b.First));
        var kept = new List<Sighting>(names.Count);
        var taken = new List<Sighting>(names.Count);
        foreach (var name in names)
        {
            if (IsTaken(name, taken)) continue;
            taken.Add(name);
            if (name.Use.Role == PhraseRole.Alias) kept.Add(name);
        }

        return kept;
    }

    /// <summary>The same words may be a spelling of two entities (an ambiguous surname): both stay until the context decides.</summary>
    private static bool IsTaken(Sighting name, List<Sighting> taken)
    {
        foreach (var other in taken)
        {
            if (other.Field == name.Field && name.First < other.End && other.First < name.End
                && (other.First != name.First || other.Words != name.Words || other.Use.Role == PhraseRole.Trap)) return true;
        }

        return false;
    }

    private static bool IsTitleCase(TokenizedText title)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly var token in title.Tokens)
        {
            if (token.Length < 4 || token.Is(TokenShape.Digits)) continue;
            words++;
            if (token.Is(TokenShape.Capital)) capitals++;
        }
        return words > 2 && capitals * 10 > words * 7;
    }
}
