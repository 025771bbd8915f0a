namespace AiNewsHub.Content.Comments;

/// <summary>How probably a comment is spam, and what speaks for that, the weightiest first.</summary>
/// <param name="Score">A probability.</param>
/// <param name="Reasons">As <see cref="SpamReason"/> words them.</param>
public sealed record SpamVerdict(double Score, IReadOnlyList<SpamReason> Reasons)
{
    /// <summary>From where on it counts as spam: what slips through costs more than a comment that waits for an editor.</summary>
    public const double Bound = 0.4;

    /// <summary>Whether it is taken for spam.</summary>
    public bool IsSpam => Score >= Bound;
}

/// <summary>What speaks for spam in a comment.</summary>
/// <param name="Sign">The kind of thing, as <c>link</c> or <c>praise</c>; <c>words</c> where it is words that spam has.</param>
/// <param name="Found">What of the comment shows it, where that is more than the sign says.</param>
public sealed record SpamReason(string Sign, string? Found)
{
    private const char Separator = ':';

    /// <summary>As one text: sign and what was found.</summary>
    public override string ToString() => Found is null ? Sign : $"{Sign}{Separator} {Found}";

    /// <summary>Of what <see cref="ToString"/> gave.</summary>
    public static SpamReason Parse(string text)
    {
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? new(text, null) : new(text[..at], text[(at + 1)..].Trim());
    }
}

/// <summary>Judges comments, on this machine and by nothing but what they say.</summary>
public static class SpamFilter
{
    private const int MostReasons = 4;
    private const int MostWords = 3;
    private const int LongestFound = 60;
    private const double LeastWeight = 0.15;

    public static SpamVerdict Judge(CommentText comment)
    {
        var features = CommentFeatures.Of(comment);
        return new(Math.Round(SpamModel.Default.Probability(features), 4), Reasons(features));
    }

    private static List<SpamReason> Reasons(CommentFeatures features)
    {
        var weighed = features.Values.Select(pair => (Name: pair.Key, Weight: SpamModel.Default.WeightOf(pair.Key) * pair.Value)).ToList();
        var signs = weighed.Where(pair => pair.Name[0] == '=')
            .GroupBy(pair => SignOf(pair.Name), StringComparer.Ordinal)
            .Select(group => (
                Reason: new SpamReason(group.Key, Shortened(group.Select(pair => features.Causes.GetValueOrDefault(pair.Name))
                    .FirstOrDefault(cause => cause is not null))),
                Weight: group.Sum(pair => pair.Weight)));
        var words = weighed.Where(pair => pair.Name[0] != '=' && pair.Name[^1] != '*' && pair.Name[0] != '<' && pair.Name.Length > 2
            && pair.Weight >= LeastWeight)
            .OrderByDescending(pair => pair.Weight).Take(MostWords).ToList();
        if (words.Count > 0)
            signs = signs.Append((new SpamReason("words", string.Join(", ", words.Select(pair => pair.Name.Replace("<", "", StringComparison.Ordinal)
                .Replace(">", "", StringComparison.Ordinal)))), words.Sum(pair => pair.Weight)));
        return [.. signs.Where(sign => sign.Weight >= LeastWeight && !_unsaid.Contains(sign.Reason.Sign)).OrderByDescending(sign => sign.Weight)
            .Take(MostReasons).Select(sign => sign.Reason)];
    }

    // What is true of many a comment and says nothing to a person.
    private static readonly HashSet<string> _unsaid =
        new(["plain", "kinds", "question", "length", "lower", "few", "many", "numbers", "new", "code", "known", "spaces", "odd", "exclamation", "pictures"],
            StringComparer.Ordinal);

    /// <summary>The first word of a feature's name: <c>link</c> for <c>=link-alone</c>.</summary>
    private static string SignOf(string feature) => feature[1..].Split('-', '+')[0];

    private static string? Shortened(string? found) => found is { Length: > LongestFound } ? found[..LongestFound] + "…" : found;
}
