using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace AiNewsHub.Browser.Tests;

/// <summary>
/// Feeds that carry an attack in each entry: in all its text fields at once (<see cref="Texts"/>), or in one field that holds an address.
/// </summary>
internal static class XssFeeds
{
    private static readonly XNamespace _content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace _dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public const string Texts = "texts";

    public static readonly string[] RssAddresses = ["link", "guid", "enclosure"];
    public static readonly string[] AtomAddresses = ["link"];
    public static readonly string[] JsonAddresses = ["url", "image"];

    public static byte[] Rss(string host, string field, IEnumerable<(string Id, string Payload)> cases) => Bytes(new XElement("rss",
        new XAttribute("version", "2.0"),
        new XElement("channel",
            new XElement("title", "Attacks by RSS"),
            new XElement("link", $"http://{host}/"),
            cases.Select(attack =>
            {
                string Text(string usual) => field == Texts ? attack.Payload : usual;
                string In(string name, string usual) => name == field ? attack.Payload : usual;
                return new XElement("item",
                    new XElement("title", $"CASE-{attack.Id} {Text("")}"),
                    new XElement("link", In("link", $"http://{host}/rss-{field}/{attack.Id}")),
                    new XElement("guid", new XAttribute("isPermaLink", field == "guid"), In("guid", $"rss-{field}-{attack.Id}")),
                    new XElement(_dc + "creator", Text("Ann Author")),
                    new XElement("category", Text("category")),
                    new XElement("description", $"CASE-{attack.Id} {Text("plain words")}"),
                    field == Texts ? new XElement(_content + "encoded", $"CASE-{attack.Id} {attack.Payload}") : null,
                    new XElement("enclosure", new XAttribute("url", In("enclosure", $"http://{host}/sound.mp3")), new XAttribute("type", "audio/mpeg"),
                        new XAttribute("length", 1)));
            }))));

    public static byte[] Atom(string host, string field, IEnumerable<(string Id, string Payload)> cases) => Bytes(new XElement(_atom + "feed",
        new XElement(_atom + "title", "Attacks by Atom"),
        new XElement(_atom + "id", $"http://{host}/atom-{field}"),
        cases.Select(attack =>
        {
            string Text(string usual) => field == Texts ? attack.Payload : usual;
            string In(string name, string usual) => name == field ? attack.Payload : usual;
            return new XElement(_atom + "entry",
                new XElement(_atom + "title", new XAttribute("type", "html"), $"CASE-{attack.Id} {Text("")}"),
                new XElement(_atom + "id", $"atom-{field}-{attack.Id}"),
                new XElement(_atom + "link", new XAttribute("href", In("link", $"http://{host}/atom-{field}/{attack.Id}"))),
                new XElement(_atom + "author", new XElement(_atom + "name", Text("Ann Author"))),
                new XElement(_atom + "category", new XAttribute("term", Text("category"))),
                new XElement(_atom + "summary", new XAttribute("type", "html"), $"CASE-{attack.Id} {Text("plain words")}"),
                field == Texts ? new XElement(_atom + "content", new XAttribute("type", "html"), $"CASE-{attack.Id} {attack.Payload}") : null);
        })));

    public static byte[] Json(string host, string field, IEnumerable<(string Id, string Payload)> cases) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = "Attacks by JSON",
        items = cases.Select(attack =>
        {
            string Text(string usual) => field == Texts ? attack.Payload : usual;
            string In(string name, string usual) => name == field ? attack.Payload : usual;
            var item = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["id"] = $"json-{field}-{attack.Id}",
                ["title"] = $"CASE-{attack.Id} {Text("")}",
                ["url"] = In("url", $"http://{host}/json-{field}/{attack.Id}"),
                ["summary"] = Text("plain words"),
                ["image"] = In("image", $"http://{host}/picture.png"),
                ["authors"] = new[] { new { name = Text("Ann Author") } },
                ["tags"] = new[] { Text("category") },
            };
            item[field == "content_text" ? "content_text" : "content_html"] =
                $"CASE-{attack.Id} {(field == "content_text" ? attack.Payload : Text("plain words"))}";
            return item;
        }),
    });

    private static byte[] Bytes(XElement root)
    {
        // Control characters cannot be written as XML at all; a hostile publisher's would stop at the parser.
        foreach (var text in root.DescendantNodes().OfType<XText>()) text.Value = Writable(text.Value);
        foreach (var attribute in root.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            attribute.Value = Writable(attribute.Value);
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{root}");
    }

    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and < 0xFFFE) or > 0xFFFF ? rune.ToString() : "\uFFFD"));
}
