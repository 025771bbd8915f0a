namespace AiNewsHub.Content.Tagging;

/// <summary>Reads a dictionary file: blocks of <c>slug = Name</c> and indented <c>key value</c> lines.</summary>
internal static class DictionaryFile
{
    /// <exception cref="FormatException">A line has no meaning; the message names it.</exception>
    public static IEnumerable<DictionaryEntry> Read(string content, TagKind kind)
    {
        Block? block = null;
        foreach (var raw in content.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                if (block is not null) yield return block.Entry(kind);
                block = Block.Start(line);
            }
            else (block ?? throw new FormatException($"'{line}' stands before the first tag.")).Add(line.Trim());
        }
        if (block is not null) yield return block.Entry(kind);
    }

    /// <summary>The phrases of a comma-separated list.</summary>
    public static string[] List(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed class Block(string slug, string name)
    {
        private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

        public static Block Start(string line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new FormatException($"'{line}' is not of the form slug = Name.");
            return new Block(line[..equals].Trim(), line[(equals + 1)..].Trim());
        }

        public void Add(string line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var key = space < 0 ? line : line[..space];
            var value = space < 0 ? "" : line[(space + 1)..].Trim();
            if (key is not ("en" or "as" or "with" or "against" or "not" or "then" or "head" or "maker" or "ai" or "pair"))
                throw new FormatException($"'{key}' in '{line}' is not a key.");
            _lines[key] = _lines.TryGetValue(key, out var before) ? $"{before}, {value}" : value;
        }

        public DictionaryEntry Entry(TagKind kind)
        {
            var phrases = Values("as").Select(Phrase.Parse).ToArray();
            var tag = new TagDefinition(slug, kind, name, Value("en") ?? "", [.. phrases.Select(phrase => phrase.Plain)]);
            return new DictionaryEntry(tag, phrases)
            {
                With = Values("with"),
                Against = Values("against"),
                Traps = Values("not"),
                FollowedBy = Values("then"),
                Pairs = [.. Values("pair").Select(WordPair.Parse)],
                Head = Value("head"),
                Maker = Value("maker"),
                IsAi = _lines.ContainsKey("ai") || kind is TagKind.Model,
            };
        }

        private string? Value(string key) => _lines.GetValueOrDefault(key);
        private string[] Values(string key) => _lines.TryGetValue(key, out var value) ? List(value) : [];
    }
}
