namespace AiNewsHub.Core.Search;

/// <summary>Reads the pieces of one query into a tree: OR binds weaker than standing side by side.</summary>
internal sealed class SearchParser
{
    private const int LongestQuery = 500;
    private const int MostParts = 40;
    /// <summary>Brackets are read by recursion, so their depth is bounded; nobody types more.</summary>
    private const int DeepestBracket = 8;

    private readonly List<SearchMessage> _messages = [];
    private readonly List<SearchToken> _tokens;
    private readonly SearchTerms _terms;
    private int _at;

    public SearchParser(string typed)
    {
        _terms = new(_messages);
        if (typed.Length > LongestQuery)
        {
            typed = typed[..LongestQuery];
            _messages.Add(new("The query was cut after {0} characters.", LongestQuery.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        // A NUL would end the text for the index, in the middle of a phrase.
        _tokens = SearchToken.Cut(new string([.. typed.Select(letter => char.IsControl(letter) ? ' ' : letter)]));
        if (_tokens.Count <= MostParts) return;
        _tokens.RemoveRange(MostParts, _tokens.Count - MostParts);
        _messages.Add(new("Only the first {0} parts of the query were used.", MostParts.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    public (SearchNode? Query, IReadOnlyList<SearchMessage> Messages) Read()
    {
        var parts = new List<SearchNode>();
        while (_at < _tokens.Count)
        {
            if (Alternatives(0) is { } part) parts.Add(part);
            if (_at >= _tokens.Count) break;
            // Only a closing bracket ends an alternative early, and here nothing is open.
            Complain("A closing bracket without an opening one was left out.");
            _at++;
        }

        return (Join(parts), _messages);
    }

    private SearchNode? Alternatives(int depth)
    {
        var alternatives = new List<SearchNode>();
        while (true)
        {
            var isFirst = alternatives.Count == 0;
            if (Sequence(depth) is { } part) alternatives.Add(part);
            else if (!isFirst || NextIs(SearchTokenKind.Or)) Complain("OR needs something on both sides.");
            if (!NextIs(SearchTokenKind.Or)) break;
            _at++;
        }

        return alternatives.Count switch { 0 => null, 1 => alternatives[0], _ => new SearchAny(alternatives) };
    }

    private SearchNode? Sequence(int depth)
    {
        var parts = new List<SearchNode>();
        while (_at < _tokens.Count && !NextIs(SearchTokenKind.Or) && !NextIs(SearchTokenKind.Close))
        {
            if (Part(depth) is { } part) parts.Add(part);
        }

        return Join(parts);
    }

    private SearchNode? Part(int depth)
    {
        var isNot = false;
        while (NextIs(SearchTokenKind.Minus))
        {
            isNot = true;
            _at++;
        }

        if (_at >= _tokens.Count) return null;
        var token = _tokens[_at];
        if (token.Kind is SearchTokenKind.Or or SearchTokenKind.Close) return null;
        _at++;
        var part = token.Kind == SearchTokenKind.Open ? Bracket(depth) : _terms.Read(token);
        return isNot && part is not null ? new SearchNot(part) : part;
    }

    private SearchNode? Bracket(int depth)
    {
        if (depth >= DeepestBracket)
        {
            Complain("Brackets are nested too deeply; the inner ones were left out.");
            return null;
        }

        var inside = Alternatives(depth + 1);
        if (NextIs(SearchTokenKind.Close)) _at++;
        else Complain("A bracket was not closed; it was taken to end with the query.");
        return inside;
    }

    private bool NextIs(SearchTokenKind kind) => _at < _tokens.Count && _tokens[_at].Kind == kind;

    private void Complain(string text)
    {
        if (!_messages.Exists(message => string.Equals(message.Text, text, StringComparison.Ordinal))) _messages.Add(new(text));
    }

    private static SearchNode? Join(List<SearchNode> parts) => parts.Count switch { 0 => null, 1 => parts[0], _ => new SearchAll(parts) };
}
