namespace AiNewsHub.Core.Search;

/// <summary>What somebody typed, as the hub understands it; a mistake is a message beside the best reading, never a refusal.</summary>
public sealed record SearchReading
{
    /// <summary>Null where nothing was left to search for.</summary>
    public required SearchNode? Query { get; init; }
    public required IReadOnlyList<SearchMessage> Messages { get; init; }

    /// <summary>The query written out again in the search language.</summary>
    public string Understood => Query?.ToString() ?? "";

    /// <summary>The words and phrases that must or may occur, in order.</summary>
    public IReadOnlyList<string> Terms => [.. Texts.Select(text => text.Text)];

    /// <summary>The same, with how they are meant.</summary>
    internal IReadOnlyList<SearchText> Texts
    {
        get
        {
            var texts = new List<SearchText>();
            var open = new Stack<SearchNode>();
            if (Query is not null) open.Push(Query);
            while (open.TryPop(out var node))
            {
                if (node is SearchText text) texts.Add(text);
                var parts = node switch { SearchAll all => all.Parts, SearchAny any => any.Parts, _ => [] };
                foreach (var part in parts.Reverse()) open.Push(part);
            }

            return texts;
        }
    }

    /// <summary>Reads a query. Never throws, whatever was typed.</summary>
    public static SearchReading Of(string? typed)
    {
        var (query, messages) = new SearchParser(typed ?? "").Read();
        return new() { Query = query, Messages = messages };
    }
}
