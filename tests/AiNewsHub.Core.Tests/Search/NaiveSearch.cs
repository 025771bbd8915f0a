using System.Globalization;
using System.Text;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;

namespace AiNewsHub.Core.Tests.Search;

/// <summary>What the search language means, said a second time and as plainly as can be: each article is looked at by itself, without any index.</summary>
internal static class NaiveSearch
{
    /// <summary>Whether the query means the article.</summary>
    public static bool Means(SearchNode query, Article article, string source, IReadOnlyCollection<string> tags) => query switch
    {
        SearchAll all => all.Parts.All(part => Means(part, article, source, tags)),
        SearchAny any => any.Parts.Any(part => Means(part, article, source, tags)),
        SearchNot not => !Means(not.Part, article, source, tags),
        SearchText text => StandsIn(text, article.Title) || (!text.InTitle && StandsIn(text, article.Content!.Text)),
        SearchDay day => day.IsAfter ? Day(article) >= day.Day : Day(article) < day.Day,
        SearchFilter { Field: SearchField.Lang } filter => article.Language!.StartsWith(filter.Value, StringComparison.Ordinal),
        SearchFilter { Field: SearchField.Tag } filter => tags.Contains(filter.Value),
        SearchFilter { Field: SearchField.Source } filter => source == filter.Value,
        SearchFilter { Field: SearchField.Kind } filter => article.Kind.ToString().Equals(filter.Value, StringComparison.OrdinalIgnoreCase),
        _ => throw new NotSupportedException(query.ToString()),
    };

    private static DateOnly Day(Article article) => DateOnly.FromDateTime(article.ShownAt.UtcDateTime);

    private static bool StandsIn(SearchText text, string where)
    {
        var units = Units(where);
        return Forms(text).Select(Units).Any(wanted => Enumerable.Range(0, Math.Max(0, units.Count - wanted.Count + 1))
            .Any(start => wanted.Index().All(unit => Fits(units[start + unit.Index], unit.Item, unit.Index == 0,
                text.IsPrefix && unit.Index == wanted.Count - 1))));
    }

    private static bool Fits(Unit found, Unit wanted, bool isFirst, bool isPrefix) =>
        (isPrefix && !IsIdeograph(wanted.Letters[0]) ? found.Letters.StartsWith(wanted.Letters, StringComparison.Ordinal) : found.Letters == wanted.Letters)
        && (isFirst || found.IsGlued == wanted.IsGlued);

    private static IEnumerable<string> Forms(SearchText text)
    {
        yield return text.Text;
        if (text.IsPhrase || text.IsPrefix || text.Text.Length < 4 || !text.Text.All(char.IsLetter)) yield break;
        var lower = text.Text.ToLowerInvariant();
        if (lower.EndsWith("ss", StringComparison.Ordinal) || lower.EndsWith("us", StringComparison.Ordinal)) yield break;
        yield return lower.EndsWith('s') ? text.Text[..^1] : text.Text + "s";
    }

    /// <summary>Words; where nothing divides them, letters.</summary>
    private static List<Unit> Units(string text)
    {
        var units = new List<Unit>();
        var word = new StringBuilder();
        var isGlued = false;
        foreach (var letter in Plain(text) + " ")
        {
            if (char.IsLetterOrDigit(letter) && !IsIdeograph(letter))
            {
                word.Append(letter);
                continue;
            }

            if (word.Length > 0) units.Add(new(word.ToString(), IsGlued: false));
            isGlued = isGlued && word.Length == 0;
            word.Clear();
            if (IsIdeograph(letter)) units.Add(new(letter.ToString(), isGlued));
            isGlued = IsIdeograph(letter);
        }

        return units;
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant()
            .Replace("œ", "oe", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        .Normalize(NormalizationForm.FormC);

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';

    /// <param name="Letters">A word, or one letter of those that stand without spaces.</param>
    /// <param name="IsGlued">Whether such a letter follows another.</param>
    private sealed record Unit(string Letters, bool IsGlued);
}
