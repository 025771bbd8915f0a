using System.Text;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Feeds.Xml.Repair;

/// <summary>
/// Turns a broken XML text into a well-formed one that says as much as possible of the same: junk around the root and
/// characters that XML forbids are dropped, stray ampersands and brackets become text, HTML's character names are resolved,
/// unknown prefixes declared, unclosed elements closed. A document type is dropped.
/// </summary>
internal sealed partial class XmlRepair
{
    private readonly string _text;
    private readonly StringBuilder _output;
    private readonly OpenElements _open;
    private DeclaredEntities _entities = DeclaredEntities.None;
    private int _at;

    private XmlRepair(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length + 256);
        _open = new OpenElements(_output);
    }

    /// <summary>Well-formed XML; null when the text has no element.</summary>
    public static string? Repair(string text) => new XmlRepair(text).Run();

    private string? Run()
    {
        var root = Root().Match(_text) is { Success: true } known ? known : AnyElement().Match(_text);
        if (!root.Success) return null;
        _entities = DeclaredEntities.ReadFrom(_text.AsSpan(0, root.Index));
        _at = root.Index;
        while (_at < _text.Length && !_open.RootIsClosed)
        {
            var next = _text.IndexOf('<', _at);
            if (next < 0) next = _text.Length;
            if (next > _at) AppendText(next);
            if (next < _text.Length) ReadMarkup();
        }
        _open.CloseAll();
        return _output.ToString();
    }

    private void AppendText(int end)
    {
        TextRepair.Append(_output, _text.AsSpan(_at, end - _at), _entities, inAttribute: false);
        _at = end;
    }

    private void ReadMarkup()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!--")) _at = After("-->", orElse: ">");
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) ReadCharacterData();
        else if (rest.StartsWith("<?")) _at = After("?>", orElse: ">");
        else if (rest.StartsWith("<!")) _at = After(">", orElse: "");
        else if (rest.Length > 2 && rest[1] == '/' && TagReader.IsNameStart(rest[2])) ReadEndTag();
        else if (rest.Length > 1 && TagReader.IsNameStart(rest[1])) ReadStartTag();
        else
        {
            _output.Append("&lt;");
            _at++;
        }
    }

    private int After(string end, string orElse)
    {
        var found = _text.IndexOf(end, _at, StringComparison.Ordinal);
        if (found >= 0) return found + end.Length;
        found = orElse.Length == 0 ? -1 : _text.IndexOf(orElse, _at, StringComparison.Ordinal);
        return found < 0 ? _text.Length : found + orElse.Length;
    }

    private void ReadCharacterData()
    {
        var start = _at + "<![CDATA[".Length;
        var end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        _at = end + 3;
        if (end < 0)
        {
            // Never closed: it cannot reach over the end of the element it stands in.
            end = _text.IndexOf($"</{_open.Current}", start, StringComparison.Ordinal);
            _at = end = end < 0 ? _text.Length : end;
        }
        TextRepair.AppendLiteral(_output, _text.AsSpan(start, end - start));
    }

    private void ReadEndTag()
    {
        var nameEnd = TagReader.NameEnd(_text, _at + 2);
        var name = _text[(_at + 2)..nameEnd];
        var close = _text.AsSpan(nameEnd).IndexOfAny('>', '<');
        _at = close < 0 ? _text.Length : nameEnd + close + (_text[nameEnd + close] == '>' ? 1 : 0);
        _open.Close(name);
    }

    private void ReadStartTag()
    {
        var tag = TagReader.Read(_text, ref _at);
        if (tag is null) return;
        _open.Open(tag, _entities);
    }

    [GeneratedRegex("""<(?:[A-Za-z0-9_\-]{1,20}:)?(?:rss|feed|rdf|channel|opml|urlset|sitemapindex)(?=[\s>/])""", RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("""<(?=[A-Za-z_])""")]
    private static partial Regex AnyElement();
}
