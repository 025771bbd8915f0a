using System.Globalization;
using System.Text;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Sources;

/// <summary>Names as parts of an address.</summary>
internal static class SourceSlug
{
    private const int MaxLength = 60;

    /// <summary>Letters and digits of the name, without accents, joined by hyphens; "source" where nothing is left.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in Folding.Fold(name))
        {
            if (letter == '\'') continue;
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length >= MaxLength) break;
        }
        var text = slug.ToString().Trim('-');
        return text.Length > 0 ? text : "source";
    }

    /// <summary>Equal for two spellings of one name: letters and digits of any script count, and where words part.</summary>
    public static string SameKey(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in Folding.Fold(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(rune);
            else if (rune.Value != '\'' && key.Length > 0 && key[^1] != '-') key.Append('-');
        }
        var text = key.ToString().Trim('-');
        return text.Length > 0 ? text : name;
    }

    /// <summary>The slug, with the first number behind it that makes it new; it is taken from then on.</summary>
    public static string Take(string name, HashSet<string> taken)
    {
        var slug = Of(name);
        var candidate = slug;
        for (var number = 2; !taken.Add(candidate); number++) candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return candidate;
    }
}
