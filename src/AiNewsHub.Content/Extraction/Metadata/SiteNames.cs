using AiNewsHub.Content.Extraction.Facts;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Extraction.Metadata;

/// <summary>The site's own name, and titles without it.</summary>
internal static class SiteNames
{
    private static readonly string[] _separators = [" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " │ ", " : ", " / ", " ~ ", " ‒ ", " ▷ ",
        " > ", "| ", " |", " – "];

    public static string? Find(PageFacts facts)
    {
        var candidates = facts.Head.Of("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "twitter:app:name:iphone")
            .Select(mark => (mark.Name, mark.Value))
            .Concat(facts.Data.Names(facts.Data.Article, "publisher").Select(name => (Name: "JSON-LD publisher", Value: name)))
            .Concat(facts.Data.OfType("WebSite").Select(site => (Name: "JSON-LD WebSite", Value: LinkedData.Text(site, "name") ?? "")));
        string? found = null;
        foreach (var (name, value) in candidates)
        {
            var line = HtmlCleaner.ToLine(value);
            if (line.Length is 0 or > 100) continue;
            facts.Note("site", name, line, found is null);
            found ??= line;
        }
        return found;
    }

    /// <summary>Cuts the site's name from a title: the last (or first) part after a separator when it is the known name, else the last when it is
    /// short.</summary>
    public static string Cut(string title, string? site)
    {
        if (site is { Length: > 1 })
        {
            foreach (var separator in _separators)
            {
                if (title.EndsWith(separator + site, StringComparison.OrdinalIgnoreCase)) return title[..^(separator.Length + site.Length)].Trim();
                if (title.StartsWith(site + separator, StringComparison.OrdinalIgnoreCase)) return title[(separator.Length + site.Length)..].Trim();
            }
        }
        return title;
    }

    /// <summary>Cuts a last part that names the host: "… | homify" on homify.de, "… - chadim.net".</summary>
    public static string CutHost(string title, Uri? address)
    {
        foreach (var separator in _separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title[(at + separator.Length)..], null, address)) return title[..at].Trim();
        }
        return title;
    }

    /// <summary>Whether a text is nothing but the site's name or its host's.</summary>
    public static bool IsSite(string text, string? site, Uri? address)
    {
        if (site is not null && string.Equals(text, site, StringComparison.OrdinalIgnoreCase)) return true;
        if (address is null) return false;
        var letters = Letters(text);
        var host = Urls.Hosts.Registered(address.Host);
        return letters.Length > 2 && (letters == Letters(host) || letters == Letters(host[..Math.Max(0, host.IndexOf('.', StringComparison.Ordinal))]));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The same without knowing the site's name.</summary>
    public static string CutBlind(string title)
    {
        var at = -1;
        var length = 0;
        foreach (var separator in _separators)
        {
            if (separator is " : ") continue;
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > at) (at, length) = (last, separator.Length);
        }
        if (at < 0) return title;
        var head = title[..at].Trim();
        var tail = title[(at + length)..].Trim();
        return head.Length > 15 && tail.Length < head.Length && tail.Split(' ').Length <= 6 ? head : title;
    }
}
