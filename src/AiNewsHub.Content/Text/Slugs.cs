using System.Text;

namespace AiNewsHub.Content.Text;

/// <summary>Readable parts of addresses.</summary>
public static class Slugs
{
    private const int MaxLength = 80;

    /// <summary>
    /// Lower-case ASCII words joined by hyphens, at most 80 characters, cut at a word: <c>L'Élysée dévoile GPT-5.5</c> gives
    /// <c>l-elysee-devoile-gpt-5-5</c>. Letters of other scripts are kept as they are; a title without letters gives <c>item</c>.
    /// </summary>
    public static string Make(string title)
    {
        var slug = new StringBuilder(Math.Min(title.Length, MaxLength) + 8);
        foreach (var c in Folding.Fold(title))
        {
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length > MaxLength) break;
        }
        if (slug.Length > MaxLength)
        {
            slug.Length = MaxLength;
            var cut = slug.ToString().LastIndexOf('-');
            if (cut > MaxLength / 2) slug.Length = cut;
        }
        var made = slug.ToString().Trim('-');
        return made.Length == 0 ? "item" : made;
    }
}
