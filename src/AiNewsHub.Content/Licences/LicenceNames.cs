using System.Text.RegularExpressions;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.LicenceNames;

namespace AiNewsHub.Content.Licences;

/// <summary>Recognizes licences by their addresses and by their names.</summary>
public static partial class LicenceNames
{
    private const int LongestAddress = 300;

    /// <summary>The short name of a licence that is named anywhere in a text; null where none is.</summary>
    public static string? InText(string text)
    {
        if (OfAddress(text) is { } named) return named;
        if (Short().Match(text) is { Success: true } brief) return Joined(brief.Groups["parts"].Value, brief.Groups["version"].Value);
        if (Long().Match(text) is { Success: true } full) return Joined(full.Groups["parts"].Value, full.Groups["version"].Value);
        if (PublicDomain().IsMatch(text)) return "CC-PDM-1.0";
        return Others().Match(text) is { Success: true } other ? other.Value.Contains("tal", StringComparison.OrdinalIgnoreCase)
            || other.Value.StartsWith("lic", StringComparison.OrdinalIgnoreCase) ? "etalab-2.0" : "OGL-UK-3.0" : null;
    }

    /// <summary>The short name, or the address itself where it leads to a licence that has none; null for what is no web address.</summary>
    public static string? OfLink(string text)
    {
        text = text.Trim();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        return OfAddress(text) ?? (address.AbsoluteUri.Length <= LongestAddress ? address.AbsoluteUri : null);
    }

    /// <summary>Where a short name of ours is explained; null for other names. An address stands for itself.</summary>
    public static Uri? AddressOf(string name)
    {
        if (name.StartsWith("CC-BY", StringComparison.Ordinal) && name.LastIndexOf('-') is var dash && char.IsAsciiDigit(name[^1]))
            return new($"https://creativecommons.org/licenses/{name[3..dash].ToLowerInvariant()}/{name[(dash + 1)..]}/");
        if (name.StartsWith("CC-BY", StringComparison.Ordinal)) return new("https://creativecommons.org/licenses/");
        return name switch
        {
            "CC0-1.0" => new("https://creativecommons.org/publicdomain/zero/1.0/"),
            "CC-PDM-1.0" => new("https://creativecommons.org/publicdomain/mark/1.0/"),
            "etalab-2.0" => new("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
            "OGL-UK-3.0" => new("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
            _ => Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null,
        };
    }

    private static string? OfAddress(string text)
    {
        var match = Address().Match(text);
        if (!match.Success) return null;
        if (match.Groups["parts"] is { Success: true } parts) return Joined(parts.Value, match.Groups["version"].Value);
        return match.Groups["zero"].Success ? "CC0-1.0" : match.Groups["mark"].Success
            ? "CC-PDM-1.0"
            : match.Groups["open"].Success ? "OGL-UK-3.0" : "etalab-2.0";
    }

    // The parts of the name in the order in which Creative Commons writes them.
    private static string Joined(string parts, string version)
    {
        if (Zero().IsMatch(parts)) return "CC0-1.0";
        var name = "CC-BY";
        if (NonCommercial().IsMatch(parts)) name += "-NC";
        if (NoDerivatives().IsMatch(parts)) name += "-ND";
        else if (ShareAlike().IsMatch(parts)) name += "-SA";
        return version.Length == 0 ? name : $"{name}-{version}";
    }

    [GeneratedRegex(@"creativecommons\.org/(?:licenses/(?<parts>by(?:-(?:nc|sa|nd))*)(?:/(?<version>\d\.\d))?|(?<zero>publicdomain/zero)|(?<mark>publicdomain/mark))|(?<open>nationalarchives\.gov\.uk/doc/open-government-licence)|etalab\.gouv\.fr/(?:licence|wp-content\S{0,40}licence)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\bCC[\s-]?(?<parts>(?:BY|0|zero)(?:[\s-](?:NC|SA|ND))*)(?![A-Za-z])(?:[\s-]?(?<version>[1-4]\.\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(
        @"Creative\s?Commons\W{0,3}(?:" + Phrases.Licence + @"\W{1,3})?(?<parts>(?:CC\W)?(?:" + Phrases.By + @"|BY\b|Zero|CC0)(?:\W{1,3}(?:"
        + Phrases.NonCommercial + "|" + Phrases.ShareAlike + "|" + Phrases.NoDerivatives
        + @"|NC|SA|ND)\b)*)(?:[\s,)(]{0,3}(?:International|Generic|Unported|licen[cs]e)?\s?(?:v(?:ersion)?\.?\s?)?(?<version>[1-4]\.\d))?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b" + Phrases.PublicDomain + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(@"Licence\sOuverte|Etalab\s2\.0|Open\sGovernment\sLicen[cs]e", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex("zero|0", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Zero();

    [GeneratedRegex(@"\bNC\b|-nc|" + Phrases.NonCommercial, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NonCommercial();

    [GeneratedRegex(@"\bND\b|-nd|" + Phrases.NoDerivatives, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDerivatives();

    [GeneratedRegex(@"\bSA\b|-sa|" + Phrases.ShareAlike, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareAlike();
}
