using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Clustering;

/// <summary>Gathers the terms of an article and how much it makes of each; of one article after the other.</summary>
internal sealed class TermCounter
{
    private const float NameFactor = 1.5f;
    private const float NumberFactor = 1.6f;
    private const float PlainNumberFactor = 0.6f;
    // A compound is more what its last part says, and a word its more usual meaning.
    private const float SecondMeaningFactor = 0.5f;
    private const float RoundNumberFactor = 0.6f;
    // A word said five times is not five times as telling.
    private const float Repeats = 3.5f;
    private const int MostDigits = 32;
    private const int MostVersion = 3;
    private const float TitleWeight = 2.5f;

    private readonly TermTable _terms = new();
    private readonly List<NamePlace> _names = [];
    private string? _language;
    private WordSenses _senses = WordSenses.In(null);
    private bool _isTitle;
    private bool _isTitleCase;
    private float _lead;
    private int _start;
    private int _length;

    /// <summary>Begins an article in this language.</summary>
    public void Begin(string? language)
    {
        _language = language;
        _senses = WordSenses.In(language);
        _terms.Clear();
        _names.Clear();
    }

    /// <summary>Adds the words of a headline.</summary>
    public void AddTitle(TokenizedText title, int to)
    {
        _isTitle = true;
        _isTitleCase = TitleCase.Is(title);
        Add(title, 0, to, TitleWeight, TitleWeight);
        _isTitle = _isTitleCase = false;
    }

    /// <summary>Adds words of the text; <paramref name="lead"/> is their weight in what is compared as headline and lead.</summary>
    public void Add(TokenizedText text, int from, int to, float weight, float lead)
    {
        _lead = lead / weight;
        for (var at = from; at < to; at++)
        {
            (_start, _length) = (text[at].Start, text[at].Length);
            if (IsVersion(text, at))
            {
                AddWord(text, at, weight);
                _length = text[at + 1].End - _start;
                Count(Hash('v', text.Folded(at), text.Folded(at + 1)), weight * NumberFactor, StoryTermKind.Code);
                at++;
            }
            else if (!IsNumberOfACase(text, at) && Amounts.Read(text, at, _language) is { } amount)
            {
                at += amount.Words - 1;
                _length = text[at].End - _start;
                AddAmount(amount, weight);
            }
            else AddWord(text, at, weight);
        }
    }

    public void AddTag(FoundTag tag)
    {
        var factor = tag.Kind switch { TagKind.Place => 0.7f, TagKind.Topic => 0.7f, _ => 1.6f };
        var weight = (float)(factor * (0.4 + (2 * tag.Score)));
        _lead = 1;
        var place = tag.Evidence.FirstOrDefault(evidence => evidence.Field == EvidenceField.Title);
        _isTitle = tag.Kind is not (TagKind.Place or TagKind.Topic) && place.Length > 0;
        if (!_isTitle) place = tag.Evidence.FirstOrDefault(evidence => evidence.Field == EvidenceField.Text);
        (_start, _length) = (place.Start, place.Length);
        Count(Hash('@', tag.Slug, ""), weight, tag.Kind == TagKind.Topic ? StoryTermKind.Topic : StoryTermKind.Entity);
        _isTitle = false;
        if (tag.Kind == TagKind.Topic) return;
        foreach (var seen in tag.Evidence)
            if (seen is { Length: > 0, Field: EvidenceField.Title or EvidenceField.Text })
                _names.Add(new(seen.Field == EvidenceField.Title, seen.Start, seen.Start + seen.Length));
    }

    public ImmutableArray<StoryTerm> ToTerms() => _terms.ToTerms(CollectionsMarshal.AsSpan(_names));

    private void AddWord(TokenizedText text, int at, float weight)
    {
        ref readonly var token = ref text[at];
        if (token.FoldedLength < 2 || StopWords.Contains(token)) return;
        var sense = _senses.Of(token, text.Folded(at));
        if (sense.Meaning != 0)
        {
            Count(sense.Meaning, weight, StoryTermKind.Concept);
            if (sense.SecondMeaning != 0) Count(sense.SecondMeaning, weight * SecondMeaningFactor, StoryTermKind.Concept);
        }
        else if (token.Is(TokenShape.Digits) || HasDigit(text.Folded(at))) Count(Hash(sense.Name), weight * NumberFactor, StoryTermKind.Code);
        // German writes every noun with a capital, and headlines of English papers every word, so that a capital tells nothing.
        else if (token.Is(TokenShape.Capital) && _language != "de")
            Count(Hash(sense.Name), weight * NameFactor, _isTitleCase ? StoryTermKind.Word : StoryTermKind.Name);
        else Count(Hash(sense.Cognate), weight, StoryTermKind.Word);
    }

    /// <summary>A small number behind a name is the name's: <c>Model 4</c>, but not the 4 of <c>4 firms</c>.</summary>
    private bool IsVersion(TokenizedText text, int at) =>
        at + 1 < text.Count && text[at + 1].Is(TokenShape.Digits) && text[at + 1].Length <= MostVersion && text[at].Is(TokenShape.Capital)
        && !text[at].Is(TokenShape.StartsSentence) && text.Gap(at + 1) is " " or "-" or "\u00A0"
            && Amounts.Read(text, at + 1, _language) is not { Scaled: true } and not { Percent: true }
        && !StopWords.Contains(text[at]);

    /// <summary>The last part of <c>CVE-2026-70011</c>, but not the year in it.</summary>
    private static bool IsNumberOfACase(TokenizedText text, int at) =>
        text[at].Is(TokenShape.Digits) && text[at].Is(TokenShape.AfterHyphen) && text[at].Length >= 4
        && !(text[at].Length == 4 && text.Folded(at)[..2] is "19" or "20");

    private static bool HasDigit(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('0', '9') >= 0;

    private void AddAmount(Amounts.Amount amount, float weight)
    {
        var plain = !amount.Scaled && !amount.Percent;
        if (plain && amount.Value < 13) return;
        var isYear = plain && amount.Value is >= 1950 and <= 2050 && amount.Value == Math.Floor(amount.Value);
        var factor = isYear ? 0.2f : amount.Scaled || amount.Percent || amount.Value >= 100 ? NumberFactor : PlainNumberFactor;
        var unit = amount.Percent ? "%" : "";
        Span<char> digits = stackalloc char[MostDigits];
        Count(Hash('#', Digits(amount.Value, plain ? "G9" : "G4", digits), unit), weight * factor, isYear ? StoryTermKind.Rounded : StoryTermKind.Number);
        if (!isYear) Count(Hash('~', Digits(amount.Value, "G2", digits), unit), weight * factor * RoundNumberFactor, StoryTermKind.Rounded);
    }

    private void Count(int hash, float weight, StoryTermKind kind)
    {
        ref var term = ref _terms[hash];
        if (term.Weight == 0) (term.Start, term.Length) = (_start, _length);
        if (term.Weight == 0 || (kind == StoryTermKind.Name && term.Kind == StoryTermKind.Word)) term.Kind = kind;
        term.InTitle |= _isTitle;
        term.Highest = Math.Max(term.Highest, weight);
        var more = term.Weight == 0 ? weight : weight * 0.5f;
        term.Weight = Math.Min(term.Weight + more, term.Highest * Repeats);
        term.Lead = Math.Min(term.Lead + (more * _lead), term.Highest * Repeats);
    }

    private static ReadOnlySpan<char> Digits(double value, string format, Span<char> room) =>
        value.TryFormat(room, out var length, format, CultureInfo.InvariantCulture) ? room[..length] : value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Of a mark, a text and what ends it.</summary>
    private static int Hash(char mark, ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var hash = TextHash.Add(TextHash.Empty, mark);
        foreach (var c in text) hash = TextHash.Add(hash, c);
        foreach (var c in end) hash = TextHash.Add(hash, c);
        return Hash(hash);
    }

    private static int Hash(ulong text) => (int)TextHash.Mix(text);
}
