using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>A name that the dictionary may lack, for an editor to judge.</summary>
/// <param name="Name">As it is mostly written.</param>
/// <param name="Articles">In how many articles it stands.</param>
/// <param name="Publishers">Whose articles these are.</param>
/// <param name="Beside">Slugs of the entities it stands beside, the most frequent first.</param>
/// <param name="Example">A title or sentence it stands in.</param>
public sealed record NameCandidate(string Name, int Articles, IReadOnlyList<string> Publishers, IReadOnlyList<string> Beside, string Example);

/// <summary>
/// Finds names that the dictionary does not know: written with capitals inside a sentence, in articles about AI of more than one publisher,
/// beside names that it knows. They are proposals; nothing is tagged with them. Give it articles one by one, then ask.
/// </summary>
public sealed class NameCandidates
{
    private const int MostWords = 3;
    private const int MostBeside = 5;
    private const int ExampleLength = 160;
    private const int LeastLetters = 3;

    private readonly Dictionary<string, Seen> _names = new(StringComparer.Ordinal);
    // How often each word stands in lower case: Model in a title is no name where model is a word.
    private readonly Dictionary<ulong, int> _plain = [];
    private int _articles;

    /// <summary>Takes note of an article; one that is not about AI only tells which words are no names.</summary>
    public void Add(TextToUnderstand input, TextUnderstanding understood, string publisher)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(understood);
        _articles++;
        using var title = TokenizedText.Of(input.Title);
        using var text = TokenizedText.Of(input.Text);
        CountPlain(title);
        CountPlain(text);
        if (!understood.IsAboutAi || understood.Language == "de") return;
        if (!TitleCase.Is(title)) AddNames(title, EvidenceField.Title, understood, publisher);
        AddNames(text, EvidenceField.Text, understood, publisher);
    }

    /// <summary>Those seen so far in articles of at least so many publishers, the most frequent first.</summary>
    public IReadOnlyList<NameCandidate> Find(int leastPublishers = 2) => [.. _names.Values
        .Where(name => name.Publishers.Count >= leastPublishers && name.Articles > _plain.GetValueOrDefault(name.Hash))
        .OrderByDescending(name => name.Articles).ThenBy(name => name.Name, StringComparer.Ordinal)
        .Select(name => new NameCandidate(name.Name, name.Articles, [.. name.Publishers.Order(StringComparer.Ordinal)],
            MostFrequent(name.Beside), name.Example))];

    private static string[] MostFrequent(Dictionary<string, int> slugs) => [.. slugs
        .OrderByDescending(slug => slug.Value).ThenBy(slug => slug.Key, StringComparer.Ordinal).Take(MostBeside).Select(slug => slug.Key)];

    private void CountPlain(TokenizedText tokens)
    {
        foreach (ref readonly var token in tokens.Tokens)
            if (!token.Is(TokenShape.Capital)) _plain[token.Hash] = _plain.GetValueOrDefault(token.Hash) + 1;
    }

    private void AddNames(TokenizedText tokens, EvidenceField field, TextUnderstanding understood, string publisher)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var end = NameEnd(tokens, at);
            if (end == at)
            {
                at++;
                continue;
            }

            int start = tokens[at].Start, stop = tokens[end - 1].End;
            if (end - at <= MostWords && stop - start >= LeastLetters && !IsOrdinary(tokens, at, end, understood.Language)
                && !IsKnown(understood, field, start, stop))
                Add(tokens, field, understood, publisher, at, end);
            at = end;
        }
    }

    private void Add(TokenizedText tokens, EvidenceField field, TextUnderstanding understood, string publisher, int first, int end)
    {
        int start = tokens[first].Start, stop = tokens[end - 1].End;
        var (from, to) = Sentence(tokens, first);
        var beside = understood.Tags.Where(tag => tag.Kind is not (TagKind.Topic or TagKind.Place)
            && tag.Evidence.Any(span => span.Field == field && span.Start >= from && span.Start < to)).Select(tag => tag.Slug).ToList();
        if (beside.Count == 0) return;
        var name = tokens.Source[start..stop];
        var key = Folding.Fold(name);
        if (!_names.TryGetValue(key, out var seen))
            _names.Add(key, seen = new(name, tokens[first].Hash, tokens.Source[from..Math.Min(to, from + ExampleLength)].Trim()));
        if (seen.LastArticle == _articles) return;
        seen.LastArticle = _articles;
        seen.Articles++;
        seen.Publishers.Add(publisher);
        foreach (var slug in beside) seen.Beside[slug] = seen.Beside.GetValueOrDefault(slug) + 1;
    }

    /// <summary>Where the name that begins here ends; here where there is none. The first word of a sentence has its capital anyway.</summary>
    private static int NameEnd(TokenizedText tokens, int first)
    {
        if (!tokens[first].Is(TokenShape.Capital) || (tokens[first].Is(TokenShape.StartsSentence) && !IsMixed(tokens, first))) return first;
        var end = first + 1;
        while (end < tokens.Count && tokens.Gap(end) is " " or "-" && !tokens[end].Is(TokenShape.StartsSentence)
            && (tokens[end].Is(TokenShape.Capital) || tokens[end].Is(TokenShape.Digits))) end++;
        return end;
    }

    /// <summary>A capital or digit inside, as in OpenClaw or EVMbench: no ordinary word.</summary>
    private static bool IsMixed(TokenizedText tokens, int at)
    {
        var word = tokens.Surface(at);
        return word.Length > 3 && word[1..].ContainsAnyInRange('A', 'Z') && word.ContainsAnyInRange('a', 'z');
    }

    /// <summary>A single word that every paper uses, such as the name of a day or month.</summary>
    private static bool IsOrdinary(TokenizedText tokens, int first, int end, string? language) =>
        end - first == 1 && WordSenses.In(language).Of(tokens[first], tokens.Folded(first)).Meaning != 0;

    /// <summary>The dictionary has it, or a part of it: then it is a longer form of what is known.</summary>
    private static bool IsKnown(TextUnderstanding understood, EvidenceField field, int start, int stop) =>
        understood.Tags.Any(tag => tag.Kind != TagKind.Topic
            && tag.Evidence.Any(span => span.Field == field && span.Start < stop && start < span.Start + span.Length));

    /// <summary>The characters of the sentence that a word is of.</summary>
    private static (int From, int To) Sentence(TokenizedText tokens, int at)
    {
        var first = at;
        while (first > 0 && !tokens[first].Is(TokenShape.StartsSentence)) first--;
        var end = at + 1;
        while (end < tokens.Count && !tokens[end].Is(TokenShape.StartsSentence)) end++;
        return (tokens[first].Start, tokens[end - 1].End);
    }

    private sealed class Seen(string name, ulong hash, string example)
    {
        public string Name { get; } = name;
        /// <summary>Of its first word.</summary>
        public ulong Hash { get; } = hash;
        public string Example { get; } = example;
        public int Articles { get; set; }
        public int LastArticle { get; set; }
        public HashSet<string> Publishers { get; } = new(StringComparer.OrdinalIgnoreCase);
        public Dictionary<string, int> Beside { get; } = new(StringComparer.Ordinal);
    }
}
