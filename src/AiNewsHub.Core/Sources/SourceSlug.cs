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

    /// <summary>The slug, with the first number behind it that makes it new; it is taken from then on.</summary>
    public static string Take(string name, HashSet<string> taken)
    {
        var slug = Of(name);
        var candidate = slug;
        for (var number = 2; !taken.Add(candidate); number++) candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return candidate;
    }
}
