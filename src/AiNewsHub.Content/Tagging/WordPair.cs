namespace AiNewsHub.Content.Tagging;

/// <summary>Speaks for a topic where a word of one class stands near a word of another: <c>raise + @money:1.8</c>.</summary>
/// <param name="One">Name of a word class; with <c>@</c> that of a kind of entity, or <c>@money</c>.</param>
/// <param name="Other">The other class.</param>
/// <param name="Twice">Two different entities of <paramref name="Other"/> must be near.</param>
/// <param name="Weight">How much the two say together.</param>
internal sealed record WordPair(string One, string Other, bool Twice, double Weight)
{
    /// <exception cref="FormatException">It is not of the form <c>class + class:weight</c>.</exception>
    public static WordPair Parse(string text)
    {
        var weighed = Phrase.Parse(text);
        if (weighed.Written.Split('+', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } one, { Length: > 0 } other])
            throw new FormatException($"'{text}' is not of the form class + class:weight.");
        var twice = other[0] == '@' && other[^1] == '2';
        return new WordPair(one, twice ? other[..^1] : other, twice, weighed.Weight);
    }
}
