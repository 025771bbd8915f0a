using System.Globalization;
using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Search;

/// <summary>Reads one word, phrase or filter; what cannot be used becomes a message.</summary>
internal sealed class SearchTerms(List<SearchMessage> messages)
{
    private const string Filters = "tag, source, lang, kind, author, title, after, before, story, is, has";

    /// <summary>What is:… and has:… know.</summary>
    internal static readonly string[] Is = ["lead", "copy", "covered", "paywall", "machine-written"];
    internal static readonly string[] Has = ["image", "audio", "via"];

    internal static readonly Dictionary<string, ArticleKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["report"] = ArticleKind.Report,
        ["announcement"] = ArticleKind.Announcement,
        ["press-release"] = ArticleKind.PressRelease,
        ["paper"] = ArticleKind.Paper,
        ["opinion"] = ArticleKind.Opinion,
        ["newsletter"] = ArticleKind.Newsletter,
        ["other"] = ArticleKind.Other,
    };

    /// <summary>As the search language writes it.</summary>
    internal static string NameOf(ArticleKind kind) => Kinds.First(known => known.Value == kind).Key;

    private static readonly string[] Elisions = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

    public SearchNode? Read(SearchToken token)
    {
        if (token.IsUnclosed) messages.Add(new("A quotation mark was not closed; the phrase was taken to end with the query."));
        if (token.Field is null) return Text(token, inTitle: false);
        var value = token.Text.Trim();
        if (value.Length == 0)
        {
            messages.Add(new("{0}: needs something after the colon; it was left out.", token.Field));
            return null;
        }

        return token.Field switch
        {
            "title" => Text(token, inTitle: true),
            "tag" => new SearchFilter(SearchField.Tag, Lower(value)),
            "source" => new SearchFilter(SearchField.Source, Lower(value)),
            "lang" or "language" => new SearchFilter(SearchField.Lang, Lower(value)),
            "author" => new SearchFilter(SearchField.Author, value),
            "story" => new SearchFilter(SearchField.Story, Lower(value)),
            "kind" => OneOf(SearchField.Kind, value, Kinds.Keys),
            "is" => OneOf(SearchField.Is, value, Is),
            "has" => OneOf(SearchField.Has, value, Has),
            "after" or "since" => Day(value, isAfter: true),
            "before" => Day(value, isAfter: false),
            _ => Unknown(token),
        };
    }

    private SearchText? Text(SearchToken token, bool inTitle)
    {
        var text = token.Text.Trim();
        var isPhrase = token.Kind == SearchTokenKind.Phrase;
        var isPrefix = !isPhrase && text.EndsWith('*');
        text = text.Trim('*');
        if (!isPhrase) text = WithoutElision(text);
        if (text.Any(letter => char.IsLetter(letter) || char.IsNumber(letter) || char.IsSurrogate(letter)) && !IsPictureOnly(text))
            return new(text, isPhrase, isPrefix, inTitle);
        if (text.Length > 0) messages.Add(new("“{0}” has no letter or digit to search for; it was left out.", text));
        return null;
    }

    private SearchText? Unknown(SearchToken token)
    {
        messages.Add(new("There is no filter “{0}:”; it was searched as words. Filters are {1}.", token.Field!, Filters));
        return Text(new(SearchTokenKind.Phrase, $"{token.Field} {token.Text}", null), inTitle: false);
    }

    private SearchFilter? OneOf(SearchField field, string value, IReadOnlyCollection<string> known)
    {
        var found = known.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase));
        if (found is not null) return new(field, found);
        messages.Add(new("{0}: knows {1}; “{2}” was left out.", Lower(field.ToString()), string.Join(", ", known), value));
        return null;
    }

    private SearchDay? Day(string value, bool isAfter)
    {
        if (DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1)
            return new(isAfter, day);
        messages.Add(new("“{0}” is not a date; write it as 2026-11-23.", value));
        return null;
    }

    /// <summary>"l'IA" is a search for "IA": French glues small words on, and the index cuts them off.</summary>
    private static string WithoutElision(string word)
    {
        var apostrophe = word.AsSpan().IndexOfAny('\'', '’');
        return apostrophe > 0 && apostrophe < word.Length - 1 && Elisions.Contains(word[..apostrophe], StringComparer.OrdinalIgnoreCase)
            ? word[(apostrophe + 1)..]
            : word;
    }

    private static bool IsPictureOnly(string text) => text.EnumerateRunes().All(rune => !System.Text.Rune.IsLetterOrDigit(rune)
        && System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber));

#pragma warning disable CA1308 // Values of the search language are lower case.
    private static string Lower(string value) => value.ToLowerInvariant();
#pragma warning restore CA1308
}
