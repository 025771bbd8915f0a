using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Revisions;

/// <summary>Tells an edit that readers should know of from the noise around every page.</summary>
public static partial class RevisionText
{
    /// <summary>A line that is longer says something.</summary>
    private const int LongestNoise = 90;

    /// <summary>
    /// Whether the words differ once counters, reading times, share lines, advertisements' labels, relative times and the parameters of
    /// addresses are taken away. Case, accents, spacing and punctuation do not count.
    /// </summary>
    /// <param name="before">One paragraph a line.</param>
    /// <param name="after">As <paramref name="before"/>.</param>
    public static bool Differ(string before, string after) =>
        !string.Equals(before, after, StringComparison.Ordinal) && Hash(before) != Hash(after);

    private static long Hash(string text)
    {
        using var words = TokenizedText.Of(Substance(text));
        return ContentHash.Of(words);
    }

    private static string Substance(string text)
    {
        var lines = text.Split('\n').Where(line => line.Length > LongestNoise || !Noise().IsMatch(line));
        return Parameters().Replace(Inline().Replace(string.Join('\n', lines), " "), "");
    }

    [GeneratedRegex(
        @"^\W*(?:[\d\s.,:/+kKM-]*(?:views?|vues?|aufrufe|visitas|reads?|lectures?|comments?|commentaires?|kommentare?|comentarios?|shares?|partages?|likes?|j['’]aime|réactions?|reactions?|votes?|followers|abonnés)?[\d\s.,:/+kKM-]*"
        + @"|(?:share|partager|teilen|compartir|tweet|print|imprimer|drucken|imprimir|save|listen|écouter|copy\slink)\b[\p{L}\s,|·]{0,60}"
        + @"|(?:advertisements?|ad|ads|sponsored(?:\scontent)?|publicité|annonce|contenu\ssponsorisé|anzeige|werbung|publicidad|anuncio)\b.{0,60}"
        + @"|(?:(?:last\s)?updated|published|posted|mis\sà\sjour|modifié|publié|aktualisiert|veröffentlicht|actualizado|publicado)\b[^.]{0,20}(?:\d+\s\p{L}+\sago|il\sy\sa\s.{1,20}|vor\s\d+\s\p{L}+|hace\s.{1,20})"
        + @"|(?:\d+\s\p{L}+\sago|il\sy\sa\s\d+\s\p{L}+|vor\s\d+\s\p{L}+|hace\s\d+\s\p{L}+))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\b(?:reading\stime|temps\sde\slecture|lecture|lesezeit|lesedauer|tiempo\sde\slectura)\s?:?\s?(?:environ\s|ca\.\s)?\d+\s?min\w*|\b\d+[\s-]?min(?:ute)?s?\.?\s(?:read|de\slecture|lesezeit|de\slectura)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<=https?://[^\s?#]{1,300})[?#]\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
