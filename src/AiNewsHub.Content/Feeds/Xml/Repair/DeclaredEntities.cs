using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds.Xml.Repair;

/// <summary>
/// The harmless entities of a document type: short names for short plain texts. What refers to other entities or to
/// anything outside is not kept, and all uses together are bounded, so that nothing can grow.
/// </summary>
internal sealed partial class DeclaredEntities
{
    private const int MaxHead = 1 << 16;
    private const int MaxUses = 1000;

    public static readonly DeclaredEntities None = new([]);

    private readonly Dictionary<string, string> _values;
    private int _uses;

    private DeclaredEntities(Dictionary<string, string> values) => _values = values;

    public static DeclaredEntities ReadFrom(ReadOnlySpan<char> head)
    {
        if (head.IndexOf("<!ENTITY", StringComparison.Ordinal) < 0) return None;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Declaration().Matches(head[..Math.Min(head.Length, MaxHead)].ToString()))
        {
            values.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value);
        }
        return new DeclaredEntities(values);
    }

    public string? Find(ReadOnlySpan<char> name)
    {
        if (_values.Count == 0 || _uses >= MaxUses) return null;
        if (!_values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value)) return null;
        _uses++;
        return value;
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[A-Za-z_][A-Za-z0-9_.\-]{0,40})\s+(?:"(?<value>[^"&%<]{0,100})"|'(?<value>[^'&%<]{0,100})')\s*>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
