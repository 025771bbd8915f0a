namespace AiNewsHub.Content.Tagging;

/// <summary>The word classes of <c>classes.txt</c> by number, then the kinds of entities, then amounts of money.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WordClasses(IEnumerable<(string Name, string[] Words)> classes)
    {
        var words = new List<(int, string)>();
        foreach (var (name, list) in classes)
        {
            if (!_numbers.TryGetValue(name, out var number)) _numbers[name] = number = _numbers.Count;
            words.AddRange(list.Select(word => (number, word)));
        }

        Words = words;
        FirstKind = _numbers.Count;
        foreach (var kind in Enum.GetValues<TagKind>()) _numbers.Add("@" + kind.ToString().ToLowerInvariant(), FirstKind + (int)kind);
        Money = _numbers.Count;
        _numbers.Add("@money", Money);
    }

    /// <summary>Each word with the number of its class.</summary>
    public IReadOnlyList<(int Class, string Word)> Words { get; }

    /// <summary>How many there are, entities and money with them.</summary>
    public int Count => _numbers.Count;

    /// <summary>The class of the first <see cref="TagKind"/>; the others follow.</summary>
    public int FirstKind { get; }

    /// <summary>The class of amounts.</summary>
    public int Money { get; }

    /// <exception cref="FormatException">There is no such class.</exception>
    public int NumberOf(string name) =>
        _numbers.TryGetValue(name, out var number) ? number : throw new FormatException($"'{name}' is no word class of classes.txt.");
}
