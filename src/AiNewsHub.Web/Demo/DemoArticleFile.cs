using System.Globalization;
using System.Text;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Web.Demo;

/// <summary>
/// Reads the articles of one sample site: each begins with a line "=== slug", then "name: value" lines, an empty line and
/// the body. Times are given as hours and minutes before now (<c>ago: 13h20</c>), so that the demo is always today's paper.
/// </summary>
internal static class DemoArticleFile
{
    public static IReadOnlyList<DemoArticle> Read(DemoSite site, DateTimeOffset now)
    {
        if (site.Offer == DemoOffer.BrokenFeed) return [];
        var text = DemoFiles.Read($"Articles.{site.Key}.md");
        return [.. text
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ReadOne(site, part, now))
            .OrderByDescending(article => article.Published)];
    }

    private static DemoArticle ReadOne(DemoSite site, string part, DateTimeOffset now)
    {
        var (head, body) = Cut(part, "\n\n");
        var (slug, fields) = Cut(head, "\n");
        var values = fields.Split('\n').Select(line => Cut(line, ": ")).ToDictionary(line => line.Left, line => line.Right, StringComparer.Ordinal);
        var section = values["section"];
        var folder = values.GetValueOrDefault("path") ?? PathSegment(section);
        return new(
            slug,
            site.Offer == DemoOffer.RssExcerpts ? $"/{slug}/" : $"/{folder}/{slug}",
            values["title"],
            values["deck"],
            values["by"],
            section,
            values.TryGetValue("tags", out var tags) ? tags.Split(", ") : [],
            Local(site, now - Age(values["ago"])),
            values.TryGetValue("updated", out var updated) ? Local(site, now - Age(updated)) : null,
            values.GetValueOrDefault("credit"),
            values.GetValueOrDefault("alt"),
            values.TryGetValue("via", out var via) ? Via(via) : null,
            Access(values.GetValueOrDefault("access")),
            body.Trim());
    }

    /// <summary>"Centres de données" is found under <c>/centres-de-donnees/</c>.</summary>
    public static string PathSegment(string text)
    {
        var segment = new StringBuilder();
        foreach (var letter in Folding.Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(letter)) segment.Append(letter);
            else if (letter is ' ' or '-') segment.Append('-');
        }

        return segment.ToString();
    }

    /// <summary>The French sites print Paris winter time, the English ones UTC: real feeds disagree about zones too.</summary>
    private static DateTimeOffset Local(DemoSite site, DateTimeOffset instant) =>
        instant.ToOffset(TimeSpan.FromHours(site.Language == "fr" ? 1 : 0));

    private static TimeSpan Age(string text)
    {
        var (hours, minutes) = Cut(text, "h");
        return new(
            int.Parse(hours, CultureInfo.InvariantCulture), minutes.Length == 0 ? 0 : int.Parse(minutes, CultureInfo.InvariantCulture), 0);
    }

    private static DemoVia Via(string text)
    {
        var (name, url) = Cut(text, " | ");
        return new(name, url);
    }

    private static DemoAccess Access(string? text) => text switch
    {
        null => DemoAccess.Open,
        "paywall" => DemoAccess.Paywall,
        "consent" => DemoAccess.ConsentWall,
        _ => throw new InvalidDataException($"No such access: {text}."),
    };

    private static (string Left, string Right) Cut(string text, string mark)
    {
        var place = text.IndexOf(mark, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], text[(place + mark.Length)..]);
    }
}
