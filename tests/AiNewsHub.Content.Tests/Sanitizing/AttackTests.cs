using System.Text;
using AiNewsHub.Content.Sanitizing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsHub.Content.Tests.Sanitizing;

/// <summary>Every payload of the attack corpus, judged by what a browser's parser makes of the cleaned HTML.</summary>
public sealed class AttackTests
{
    private static readonly HashSet<string> _elements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5",
        "h6", "hr", "i", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "s", "samp", "small", "strong", "sub", "sup", "table", "tbody", "td", "th", "time", "tr", "u", "ul", "var",
    ];

    [Theory]
    [InlineData("xss.jsonl")]
    [InlineData("svg.jsonl")]
    [InlineData("blns.jsonl")]
    [InlineData("link.jsonl")]
    public void NothingDangerousIsLeftAndCleaningTwiceChangesNothing(string file)
    {
        var address = new Uri("https://site.example/a");
        foreach (var attack in SharedCorpora.Lines("attacks", file))
        {
            var payload = Encoding.UTF8.GetString(SharedCorpora.Payload(attack));
            foreach (var html in (string[])[payload, $"<p>before {payload} after", $"<a href=\"{payload}\">x</a>", $"<td title='{payload}'>x"])
            {
                var clean = HtmlCleaner.Clean(html, address);
                Assert.Equal(clean, HtmlCleaner.Clean(clean, address));
                foreach (var element in new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + clean).Body!.QuerySelectorAll("*"))
                {
                    Assert.True(_elements.Contains(element.LocalName), $"{element.LocalName} in {clean}");
                    foreach (var attribute in element.Attributes) Assert.True(IsHarmless(element, attribute), $"{attribute.Name}={attribute.Value} in {clean}");
                }
            }
        }
    }

    private static bool IsHarmless(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
    {
        ("a", "href") => attribute.Value.StartsWith("https://", StringComparison.Ordinal) || attribute.Value.StartsWith("http://", StringComparison.Ordinal),
        ("a", "rel") => attribute.Value == "nofollow noopener noreferrer ugc",
        ("td" or "th", "colspan" or "rowspan") or ("ol", "start") => int.TryParse(attribute.Value, out _),
        _ => false,
    };
}
