using System.Collections.Frozen;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>What each element becomes in clean HTML.</summary>
internal enum ElementRole
{
    /// <summary>Only its content is kept.</summary>
    Transparent,
    /// <summary>Only its content is kept, as a block of its own.</summary>
    Block,
    /// <summary>Nothing of it is kept.</summary>
    Skipped,
    Inline,
    /// <summary>A block that holds words but no other block.</summary>
    Paragraph,
    /// <summary>A block that may hold blocks and words.</summary>
    Container,
    List,
    Item,
    Table,
    Row,
    Cell,
    LineBreak,
    Rule,
}

/// <summary>The allow-list.</summary>
internal static class HtmlNames
{
    private static readonly FrozenDictionary<string, (string Name, ElementRole Role)> _known = Roles();
    private static readonly FrozenDictionary<string, (string Name, ElementRole Role)>
        .AlternateLookup<ReadOnlySpan<char>> _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> _raw = FrozenSet.Create("script", "style", "iframe", "noembed", "noframes", "noscript", "xmp", "textarea",
        "title");
    private static readonly FrozenSet<string> _void = FrozenSet.Create("embed", "input", "img", "source", "track", "param", "link", "meta", "base", "area",
        "keygen", "frame", "bgsound");

    /// <summary>The known name behind what was written in any case, or empty.</summary>
    public static string Known(ReadOnlySpan<char> name)
    {
        if (name.Length > 16) return "";
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return _bySpan.TryGetValue(lower, out var known) ? known.Name : "";
    }

    public static ElementRole RoleOf(string name) => _known.TryGetValue(name, out var known) ? known.Role : ElementRole.Transparent;

    public static bool IsSkipped(string name) => RoleOf(name) == ElementRole.Skipped;

    public static bool IsRawText(string name) => _raw.Contains(name);

    public static bool IsVoid(string name) => _void.Contains(name);

    public static int SmallNumber(string? text) => int.TryParse(text, out var number) && number is > 1 and < 1000 ? number : 0;

    /// <summary>The name under which an element is written.</summary>
    public static string Written(string name) => name switch
    {
        "strike" => "s",
        "tt" => "code",
        "listing" or "plaintext" => "pre",
        "menu" or "dir" => "ul",
        "acronym" => "abbr",
        _ => name,
    };

    private static FrozenDictionary<string, (string Name, ElementRole Role)> Roles()
    {
        var roles = new Dictionary<string, (string, ElementRole)>(StringComparer.Ordinal);
        void Add(ElementRole role, string names) { foreach (var name in names.Split(' ')) roles[name] = (name, role); }
        Add(ElementRole.Transparent, "span font center nobr big picture label bdi bdo ruby html body data slot");
        Add(ElementRole.Block,
            "div section article main header footer aside nav form fieldset legend address hgroup details summary thead tbody tfoot colgroup search");
        Add(ElementRole.Skipped,
            "script style svg math template iframe noscript object embed applet audio video canvas select textarea button input head title noembed noframes xmp map dialog datalist progress meter frameset frame img source track param link meta base area keygen bgsound optgroup option output portal rp");
        Add(ElementRole.Inline, "a abbr b cite code del dfn em i ins kbd mark q s samp small strong sub sup time u var strike tt acronym");
        Add(ElementRole.Paragraph, "p h1 h2 h3 h4 h5 h6 pre caption listing plaintext");
        Add(ElementRole.Container, "blockquote figure figcaption");
        Add(ElementRole.List, "ul ol dl menu dir");
        Add(ElementRole.Item, "li dd dt");
        Add(ElementRole.Table, "table");
        Add(ElementRole.Row, "tr");
        Add(ElementRole.Cell, "td th");
        Add(ElementRole.LineBreak, "br");
        Add(ElementRole.Rule, "hr");
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
