using System.Xml;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>The document is nested deeper than any feed; what was read before stands.</summary>
internal sealed class NestedTooDeepException() : Exception("The feed is nested deeper than 100 elements.");

/// <summary>
/// Walks the children of an element without recursion over unknown content: whatever a handler leaves unread is passed over.
/// Names are lower-case, attributes without namespace.
/// </summary>
internal sealed class XmlCursor(XmlReader reader, Uri? documentBase)
{
    public const int MaxDepth = 100;

    private readonly Dictionary<string, string> _lowerNames = [];
    private readonly Dictionary<string, Vocabulary> _vocabularies = [];
    private readonly Stack<(int Depth, Uri? Base)> _bases = new();

    public XmlReader Reader => reader;
    public int Depth => reader.Depth;
    public Vocabulary Vocabulary { get; private set; }
    public string Name { get; private set; } = "";
    public string Namespace => reader.NamespaceURI;

    /// <summary>Where relative addresses count from at this place (xml:base); null when the document does not say.</summary>
    public Uri? Base => _bases.TryPeek(out var top) ? top.Base : documentBase;

    public string? Language => reader.XmlLang is { Length: > 0 } language ? language : null;

    /// <summary>Reads a namespace as the feed's own: some are misspelt, and a root called rss says enough.</summary>
    public void TakeAsCore(string space)
    {
        _vocabularies[space] = Vocabulary.Core;
        Vocabulary = Vocabulary.Core;
    }

    public bool MoveToRoot()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            Enter();
            return true;
        }
        return false;
    }

    /// <summary>Moves to the next child of the element at <paramref name="depth"/>; false when there is none left.</summary>
    public bool NextChild(int depth)
    {
        if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth && reader.IsEmptyElement) return false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth <= depth) return false;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth == depth + 1)
                {
                    Enter();
                    return true;
                }
                GuardDepth();
            }
        }
        return false;
    }

    public string? Attribute(string name) => reader.HasAttributes ? reader.GetAttribute(name) : null;

    /// <summary>An attribute whatever the case of its name and its namespace.</summary>
    public string? AnyAttribute(string name)
    {
        if (!reader.HasAttributes) return null;
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)) value = reader.Value;
        }
        reader.MoveToElement();
        return value;
    }

    public void GuardDepth()
    {
        if (reader.Depth > MaxDepth) throw new NestedTooDeepException();
    }

    /// <summary>Relative addresses inside this element count from there.</summary>
    public void SetBase(string written) => _bases.Push((reader.Depth, Addresses.ResolveBase(Base, written)));

    private void Enter()
    {
        var local = reader.LocalName;
        if (!_lowerNames.TryGetValue(local, out var name)) _lowerNames[local] = name = local.ToLowerInvariant();
        Name = name;
        var space = reader.NamespaceURI;
        if (!_vocabularies.TryGetValue(space, out var vocabulary))
        {
            _vocabularies[space] = vocabulary = Vocabularies.OfNamespace(space);
        }
        Vocabulary = vocabulary;
        while (_bases.TryPeek(out var top) && top.Depth >= reader.Depth) _bases.Pop();
        if (reader.HasAttributes && reader.GetAttribute("xml:base") is { } written)
        {
            _bases.Push((reader.Depth, Addresses.ResolveBase(Base, written)));
        }
    }
}
