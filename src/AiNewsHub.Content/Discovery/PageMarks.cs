using System.Net;
using System.Text.RegularExpressions;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Feeds.Xml.Repair;

namespace AiNewsHub.Content.Discovery;

/// <summary>A tag with its attributes, and the words inside it when it is a link to follow.</summary>
internal sealed record PageMark(string Name, IReadOnlyDictionary<string, string> Attributes, string Words)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>
/// The tags of a page that may lead to its feeds, found without building a tree: what a page declares stands in single tags, and
/// broken pages nest links in links without end.
/// </summary>
internal sealed partial class PageMarks
{
    private const int MaxMarks = 5000;
    private const int MaxWords = 400;

    private PageMarks(List<PageMark> marks, Uri pageAddress)
    {
        All = marks;
        var written = marks.Find(mark => mark.Name == "base")?["href"];
        Base = written is not null && Uri.TryCreate(pageAddress, written, out var place) && place.Scheme is "http" or "https" ? place : pageAddress;
    }

    public IReadOnlyList<PageMark> All { get; }

    /// <summary>Where the page's relative addresses count from.</summary>
    public Uri Base { get; }

    public IEnumerable<PageMark> Named(string name) => All.Where(mark => mark.Name == name);

    public static PageMarks Of(string html, Uri pageAddress)
    {
        var marks = new List<PageMark>();
        var at = 0;
        while (marks.Count < MaxMarks && (at = html.IndexOf('<', at)) >= 0)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end;
                continue;
            }
            var name = NameAt(html, at + 1);
            if (name is null)
            {
                at++;
                continue;
            }
            if (TagReader.Read(html, ref at) is not { } tag) break;
            marks.Add(new PageMark(name, Attributes(tag), name == "a" ? WordsAfter(html, at) : ""));
            if (name is not ("script" or "style")) continue;
            var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            at = close < 0 ? html.Length : close + 2;
        }
        return new PageMarks(marks, pageAddress);
    }

    private static string? NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 8 && char.IsAsciiLetterOrDigit(html[end])) end++;
        Span<char> lower = stackalloc char[8];
        html.AsSpan(at, end - at).ToLowerInvariant(lower);
        return lower[..(end - at)] switch
        {
            "a" => "a",
            "link" => "link",
            "meta" => "meta",
            "base" => "base",
            "script" => "script",
            "style" => "style",
            _ => null,
        };
    }

    private static Dictionary<string, string> Attributes(StartTag tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in tag.Attributes) attributes.TryAdd(name, WebUtility.HtmlDecode(value));
        return attributes;
    }

    private static string WordsAfter(string html, int at)
    {
        var inside = html.AsSpan(at, Math.Min(MaxWords, html.Length - at));
        var end = inside.IndexOf("</a", StringComparison.OrdinalIgnoreCase);
        var text = (end < 0 ? inside : inside[..end]).ToString();
        var words = PlainText.FromHtml(AnyTag().Replace(text, " "));
        return words.Length > 0 ? words : Alternative().Match(text).Groups["alt"].Value;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();

    [GeneratedRegex("""\balt\s*=\s*["']?(?<alt>[^"'<>]{1,60})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Alternative();
}
