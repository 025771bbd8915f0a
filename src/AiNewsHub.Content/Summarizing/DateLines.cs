using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Summarizing;

/// <summary>Where and when a report was filed, set before its first sentence: <c>PARIS, Feb 12 (Reuters) -</c>.</summary>
internal static partial class DateLines
{
    public static string Without(string sentence) =>
        Line().Match(sentence) is { Success: true } line && line.Length < sentence.Length / 2 ? sentence[line.Length..] : sentence;

    [GeneratedRegex(@"^(?:\p{Lu}[\p{Lu} .'’-]{2,30}(?:,\s[^—–()]{2,40}?)?(?:\s?[(/][^)]{2,40}[)/])?|\p{Lu}[\p{L} .'’-]{2,30}(?:,\s[^—–()]{2,40}?)?\s?\((?:AFP|Reuters|AP|dpa|EFE|ANSA|PTI|IANS|ANI|Bloomberg|Xinhua|Lusa|Belga|ATS|Agence France-Presse|Business Wire|PRNewswire|GLOBE NEWSWIRE)\)|\((?:AFP|Reuters|AP|dpa|EFE|ANSA)\))\s?(?:[—–]|-(?=\s)|--)\s?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
