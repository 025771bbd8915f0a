using System.Text;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Core.Articles;

/// <summary>The readable part of an article's address on the hub. Only the number counts; a wrong slug redirects.</summary>
public static class ArticleAddress
{
    private const int MaxLength = 70;

    /// <summary>
    /// Lower-case letters and digits of any script joined by hyphens, accents dropped, cut at a word; "-" where a title has none.
    /// </summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder(MaxLength);
        var atWord = 0;
        var wantsHyphen = false;
        foreach (var rune in Folding.Fold(title.Normalize(NormalizationForm.FormKD)).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                wantsHyphen = slug.Length > 0;
                continue;
            }

            if (wantsHyphen)
            {
                atWord = slug.Length;
                slug.Append('-');
                wantsHyphen = false;
            }

            slug.Append(rune.ToString());
            if (slug.Length <= MaxLength) continue;
            slug.Length = atWord > 0 ? atWord : MaxLength;
            break;
        }

        if (slug.Length > 0 && char.IsHighSurrogate(slug[^1])) slug.Length--;
        return slug.Length == 0 ? "-" : slug.ToString();
    }
}
