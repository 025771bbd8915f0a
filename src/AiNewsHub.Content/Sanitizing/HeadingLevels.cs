namespace AiNewsHub.Content.Sanitizing;

/// <summary>
/// Brings the headings of a text under the one headline of its page: the highest becomes h2, each lower one a single level deeper,
/// whatever levels its publisher chose for their looks. Those who read by headings find no gap.
/// </summary>
internal sealed class HeadingLevels
{
    private static readonly string[] _names = ["h2", "h3", "h4", "h5", "h6"];

    private readonly Stack<char> _open = [];

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>The element to write for the next heading.</summary>
    public string Next(string name)
    {
        while (_open.TryPeek(out var level) && level >= name[1]) _open.Pop();
        _open.Push(name[1]);
        return _names[Math.Min(_open.Count, _names.Length) - 1];
    }
}
