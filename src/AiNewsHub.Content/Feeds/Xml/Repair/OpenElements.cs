using System.Text;

namespace AiNewsHub.Content.Feeds.Xml.Repair;

/// <summary>The elements open at a place of a broken document, and when to close them.</summary>
internal sealed class OpenElements(StringBuilder output)
{
    private readonly List<(string Name, HashSet<string>? Prefixes)> _stack = [];
    private int _tooDeep;
    private bool _started;

    public bool RootIsClosed => _started && _stack.Count == 0;
    public string Current => _stack.Count > 0 ? _stack[^1].Name : "";

    public void Open(StartTag tag, DeclaredEntities entities)
    {
        if (_stack.Count >= XmlCursor.MaxDepth)
        {
            if (!tag.IsEmpty) _tooDeep++;
            return;
        }
        _started = true;
        CloseForgotten(tag.Name);
        var prefixes = Write(tag, entities);
        if (tag.IsEmpty || IsVoidHtml(tag.Name)) output.Append("/>");
        else
        {
            output.Append('>');
            _stack.Add((tag.Name, prefixes));
        }
    }

    public void Close(string name)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        var index = _stack.FindLastIndex(open => open.Name == name);
        if (index < 0) index = _stack.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && _stack.Count > 0 && IsField(_stack[^1].Name) && !IsVoidHtml(name) && IsMisspelt(name, _stack[^1].Name)) index = _stack.Count - 1;
        if (index >= 0) CloseTo(index);
    }

    public void CloseAll() => CloseTo(0);

    private void CloseTo(int index)
    {
        for (var i = _stack.Count - 1; i >= index; i--) output.Append("</").Append(_stack[i].Name).Append('>');
        _stack.RemoveRange(index, _stack.Count - index);
    }

    /// <summary>An item does not stand in an item, nor a title in a link: the end tag was forgotten.</summary>
    private void CloseForgotten(string name)
    {
        if (name is "item" or "entry")
        {
            var container = _stack.FindLastIndex(open => open.Name is "channel" or "feed" or "rss" or "rdf:RDF" or "RDF" or "items"
                || open.Name.EndsWith(":feed", StringComparison.Ordinal));
            if (container >= 0) CloseTo(container + 1);
        }
        else if (IsField(name))
        {
            var field = _stack.FindLastIndex(open => IsField(open.Name) || open.Name is "description");
            var container = _stack.FindLastIndex(open => open.Name is "item" or "entry" or "channel" or "feed" or "image" or "source" or "textInput"
                or "content");
            if (field > container) CloseTo(field);
        }
    }

    private HashSet<string>? Write(StartTag tag, DeclaredEntities entities)
    {
        HashSet<string>? declared = null;
        output.Append('<').Append(tag.Name);
        foreach (var (name, value) in tag.Attributes)
        {
            var declares = name.StartsWith("xmlns:", StringComparison.Ordinal);
            if (declares && (value.Length == 0 || name is "xmlns:xml" or "xmlns:xmlns")) continue;
            if (declares) (declared ??= []).Add(name["xmlns:".Length..]);
            output.Append(' ').Append(name).Append("=\"");
            TextRepair.Append(output, value, entities, inAttribute: true);
            output.Append('"');
        }
        foreach (var name in tag.Attributes.Select(attribute => attribute.Name).Prepend(tag.Name))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || name[..colon] is "xml" or "xmlns") continue;
            var prefix = name[..colon];
            if (declared?.Contains(prefix) == true || _stack.Exists(open => open.Prefixes?.Contains(prefix) == true)) continue;
            (declared ??= []).Add(prefix);
            output.Append(" xmlns:").Append(prefix).Append("=\"").Append(Vocabularies.UsualNamespace(prefix) ?? $"urn:undeclared:{prefix}").Append('"');
        }
        return declared;
    }

    private static bool IsVoidHtml(string name) => name.ToLowerInvariant() is "br" or "hr" or "img" or "input" or "wbr" or "embed" or "param" or "area";

    /// <summary>Elements that hold text only, and never one another.</summary>
    private static bool IsField(string name) => name is
        "title" or "link" or "guid" or "pubDate" or "category" or "comments" or "language" or "lastBuildDate" or "ttl"
        or "generator" or "copyright" or "docs" or "webMaster" or "managingEditor" or "id" or "updated" or "published"
        or "dc:creator" or "dc:date" or "dc:subject";

    private static bool IsMisspelt(string name, string expected) =>
        Math.Abs(name.Length - expected.Length) <= 1 && name.Length > 2 && char.ToLowerInvariant(name[0]) == char.ToLowerInvariant(expected[0]);
}
