using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>
/// Decides which spellings mean their entity: the longest wins, unambiguous ones first, then those whose context speaks for them,
/// then people and companies that are meant by an office ("the Nvidia chief"). Works on one text after the other.
/// </summary>
internal sealed class EntityFinder
{
    private const double StrongSignal = 2;

    private readonly TagDictionary _dictionary;
    private readonly PhraseMatches _sightings;
    private readonly Offices _offices;
    private readonly LongestNames _longest = new();
    private readonly bool[] _contexts;
    private readonly List<PhraseMatch> _names = [], _waiting = [];
    private readonly HashSet<int> _namesakes = [];
    private readonly List<Mention> _mentions = [];
    private string? _language;
    private bool _titleCase;
    private bool _aiSeen;

    public EntityFinder(TagDictionary dictionary, PhraseMatches sightings)
    {
        _dictionary = dictionary;
        _sightings = sightings;
        _offices = new(dictionary, sightings);
        _contexts = new bool[dictionary.ContextWords];
    }

    /// <summary>Ambiguous names that nothing in the text speaks for, nor against; good until the next one.</summary>
    public List<PhraseMatch> Doubtful => _waiting;

    /// <summary>What is meant in the text that the sightings are of; good until the next one.</summary>
    public List<Mention> Find(string? language)
    {
        _language = language;
        _titleCase = TitleCase.Is(_sightings.Title);
        _aiSeen = false;
        _contexts.AsSpan().Clear();
        _names.Clear();
        _waiting.Clear();
        _mentions.Clear();
        foreach (var sighting in _sightings.All)
        {
            if (sighting.Use.Role is PhraseRole.Alias or PhraseRole.Trap) _names.Add(sighting);
            else if (sighting.Use.Role == PhraseRole.Context) _contexts[sighting.Use.Owner] = true;
            else if (sighting.Use.Role == PhraseRole.Signal && sighting.Use.Phrase.Weight >= StrongSignal) _aiSeen = true;
        }

        var candidates = _longest.Of(_names);
        RejectNamesakes(candidates);
        foreach (var candidate in candidates)
        {
            if (candidate.Use.Phrase.Ambiguous) _waiting.Add(candidate);
            else if (IsName(candidate) && !IsFeared(candidate)) Accept(candidate);
        }

        // Two rounds: an ambiguous name may be the context of another (Claude of Anthropic, Blackwell of Rubin).
        for (var round = 0; round < 2 && _waiting.Count > 0; round++)
            _waiting.RemoveAll(TryAccept);
        _offices.AddTo(_mentions);
        return _mentions;
    }

    /// <summary>A text about Robert Altman means him by Altman, unless it names Sam Altman as well.</summary>
    private void RejectNamesakes(List<PhraseMatch> candidates)
    {
        _namesakes.Clear();
        foreach (var candidate in candidates)
            if (IsSurname(candidate) && !IsName(candidate)) _namesakes.Add(candidate.Use.Owner);
        if (_namesakes.Count == 0) return;
        foreach (var candidate in candidates)
            if (candidate.Use.Form.Words > 1) _namesakes.Remove(candidate.Use.Owner);
        candidates.RemoveAll(candidate => IsSurname(candidate) && _namesakes.Contains(candidate.Use.Owner));
    }

    private bool IsSurname(PhraseMatch candidate) =>
        candidate.Use.Form.Words == 1 && _dictionary.Entities[candidate.Use.Owner].Tag.Kind == TagKind.Person;

    private bool TryAccept(PhraseMatch candidate)
    {
        var context = _dictionary.Contexts[candidate.Use.Owner];
        if (IsFeared(candidate) || !IsName(candidate)) return true;
        var supported = (context.AnyAi && _aiSeen) || IsSeen(context.With);
        if (supported) Accept(candidate);
        return supported;
    }

    private void Accept(PhraseMatch sighting)
    {
        _mentions.Add(new Mention(sighting.Use.Owner, sighting.Field, sighting.First, sighting.Words, Implied: false));
        var entry = _dictionary.Entities[sighting.Use.Owner];
        if (entry.IsAi) _aiSeen = true;
        if (entry.Maker is { } maker && sighting.Words > 1) AcceptMaker(sighting, _dictionary.EntityBySlug.GetValueOrDefault(maker, -1));
    }

    /// <summary><c>DeepSeek V4</c> names DeepSeek too.</summary>
    private void AcceptMaker(PhraseMatch product, int maker)
    {
        foreach (var other in _names)
        {
            if (other.Use.Role != PhraseRole.Alias || other.Use.Owner != maker || other.Field != product.Field) continue;
            if (other.First < product.First || other.End > product.End) continue;
            _mentions.Add(new Mention(maker, other.Field, other.First, other.Words, Implied: false));
            return;
        }
    }

    private bool IsFeared(PhraseMatch candidate) =>
        candidate.Use.Phrase.Case == PhraseCase.Capital && candidate.Use.Form.Words == 1
        && IsSeen(_dictionary.Contexts[candidate.Use.Owner].Against);

    private bool IsSeen(int[] contexts)
    {
        foreach (var word in contexts)
            if (_contexts[word]) return true;
        return false;
    }

    /// <summary>A single word is not the name when it is part of a longer one: <c>Claude Lemoine</c>, <c>Jean-Claude</c>, <c>Robert Altman</c>.</summary>
    private bool IsName(PhraseMatch candidate)
    {
        if (candidate.Use.Form.Words > 1 || candidate.Use.Phrase.Case == PhraseCase.Any) return true;
        var tokens = _sightings.In(candidate.Field);
        var first = candidate.First;
        if (tokens[first].Is(TokenShape.AfterHyphen) && tokens[first - 1].Is(TokenShape.Capital) && !IsEntityEnd(candidate.Field, first)) return false;
        var person = _dictionary.Entities[candidate.Use.Owner].Tag.Kind == TagKind.Person;
        if (!candidate.Use.Phrase.Ambiguous && !person) return true;
        if (_language == "de" || (_titleCase && candidate.Field == EvidenceField.Title)) return true;
        if (person && first > 0 && tokens.Gap(first) is " " && IsPartOfName(tokens, first - 1) && !tokens[first - 1].Is(TokenShape.StartsSentence)
            && !IsEntityEnd(candidate.Field, first)) return false;
        return person || first + 1 >= tokens.Count || tokens.Gap(first + 1) is not " " || !IsPartOfName(tokens, first + 1)
            || MayFollow(candidate, tokens, first + 1);
    }

    private bool MayFollow(PhraseMatch candidate, TokenizedText tokens, int next)
    {
        foreach (var word in _dictionary.Entities[candidate.Use.Owner].FollowedBy)
            if (tokens.Surface(next).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var other in _names)
            if (other.First == next && other.Field == candidate.Field && other.Use.Role == PhraseRole.Alias) return true;
        return false;
    }

    private bool IsEntityEnd(EvidenceField field, int at)
    {
        foreach (var other in _names)
            if (other.End == at && other.Field == field && other.Use.Role == PhraseRole.Alias) return true;
        return false;
    }

    private static bool IsPartOfName(TokenizedText tokens, int at) =>
        tokens[at].Is(TokenShape.Capital) && !tokens[at].Is(TokenShape.AllCapitals) && tokens[at].Length > 2;
}
