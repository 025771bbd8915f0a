using AngleSharp.Dom;

namespace AiNewsHub.Content.Html;

/// <summary>
/// A light, mutable copy of a DOM node. Every node knows how many characters, link characters and commas lie below it, kept up to
/// date on each change, so that density questions cost nothing and no algorithm needs to walk a subtree to answer them.
/// </summary>
internal sealed class PageNode
{
    public const string TextName = "#text";

    private bool? _hidden;
    // A page has many thousands of nodes, three times: half the room of a number that may be missing.
    private double _score = double.NaN;

    private PageNode(string name, string text, IElement? source)
    {
        Name = name;
        Text = text;
        Source = source;
    }

    /// <summary>Lower-case element name, or <see cref="TextName"/>.</summary>
    public string Name { get; private set; }
    public string Text { get; }
    public IElement? Source { get; }
    public PageNode? Parent { get; private set; }
    public PageNode? Previous { get; private set; }
    public PageNode? Next { get; private set; }
    public PageNode? First { get; private set; }
    public PageNode? Last { get; private set; }

    public int Chars { get; private set; }
    public int LinkChars { get; private set; }
    public int Commas { get; private set; }

    /// <summary>Marks of the body scoring; null until a paragraph below scored.</summary>
    public double? Score { get => double.IsNaN(_score) ? null : _score; set => _score = value ?? double.NaN; }
    public bool IsDataTable { get; set; }

    /// <summary>Characters below in blocks that read like prose, as the page came; see <see cref="ProseMeasure"/>.</summary>
    public int ProseChars { get; set; }

    /// <summary>Whether it stands in a part of the page that is about other things: side column, comments, related articles.</summary>
    public bool IsAside { get; set; }

    public bool IsText => ReferenceEquals(Name, TextName);
    public string ClassAndId => Marks.Names;
    public double LinkDensity => Chars == 0 ? 0 : (double)LinkChars / Chars;

    /// <summary>Whether the element has any attribute beside class and id; most have none.</summary>
    public bool HasMore { get; private init; }

    /// <summary>The value of an attribute other than class and id.</summary>
    /// <param name="name">In lower case.</param>
    public string? Attribute(string name) => HasMore ? Source!.Attributes.GetNamedItem(name)?.Value : null;

    public static PageNode ForText(string text)
    {
        var node = new PageNode(TextName, text, null);
        (node.Chars, node.Commas) = TextLength.Of(text);
        return node;
    }

    public static PageNode ForElement(string name, IElement? source)
    {
        var classes = source?.ClassName;
        var id = source?.Id;
        var both = (classes, id) switch { (null, null) => "", (_, null) => classes, (null, _) => id, _ => $"{classes} {id}" };
        var named = (string.IsNullOrEmpty(classes) ? 0 : 1) + (string.IsNullOrEmpty(id) ? 0 : 1);
        return new PageNode(name, "", source) { Marks = ClassMarks.Of(both.Length > 400 ? both[..400] : both), HasMore = source?.Attributes.Length > named };
    }

    /// <summary>What the names of its class and id say.</summary>
    public ClassMarks.Marks Marks { get; private init; } = ClassMarks.Marks.None;

    /// <summary>Whether markup alone hides this element.</summary>
    public bool IsHidden => _hidden ??= HasMore
        && Visibility.IsHidden(Attribute("hidden"), Attribute("style"), Attribute("aria-hidden"), Attribute("aria-modal"), Attribute("role"), ClassAndId)
        && !Marks.Folded;

    /// <summary>Says that a script shows what markup hides.</summary>
    public void Show() => _hidden = false;

    /// <summary>A copy of the node and all below it, without what an algorithm noted of them.</summary>
    public PageNode Copy()
    {
        var copy = Single();
        var target = copy;
        for (var node = this; ;)
        {
            if (node.First is { } child)
            {
                target = target.Attach(child.Single());
                node = child;
                continue;
            }
            while (node != this && node.Next is null)
            {
                node = node.Parent!;
                target = target.Parent!;
            }
            if (node == this) return copy;
            node = node.Next!;
            target = target.Parent!.Attach(node.Single());
        }
    }

    private PageNode Single() => new(Name, Text, Source)
    {
        Marks = Marks,
        HasMore = HasMore,
        Chars = Chars,
        LinkChars = LinkChars,
        Commas = Commas,
        ProseChars = ProseChars,
        _hidden = _hidden,
    };

    // The counts of the parent hold already.
    private PageNode Attach(PageNode child)
    {
        child.Parent = this;
        child.Previous = Last;
        if (Last is null) First = child; else Last.Next = child;
        return Last = child;
    }

    public void Rename(string name)
    {
        if (Name == "a" || name == "a") throw new InvalidOperationException("Links are counted by name.");
        Name = name;
    }

    public void Append(PageNode child)
    {
        child.Parent = this;
        child.Previous = Last;
        child.Next = null;
        if (Last is null) First = child; else Last.Next = child;
        Last = child;
        Count(child, 1);
    }

    public void InsertBefore(PageNode sibling)
    {
        sibling.Parent = Parent;
        sibling.Previous = Previous;
        sibling.Next = this;
        if (Previous is null) Parent!.First = sibling; else Previous.Next = sibling;
        Previous = sibling;
        Parent!.Count(sibling, 1);
    }

    public void Remove()
    {
        if (Parent is not { } parent) return;
        parent.Count(this, -1);
        if (Previous is null) parent.First = Next; else Previous.Next = Next;
        if (Next is null) parent.Last = Previous; else Next.Previous = Previous;
        Parent = null;
        Previous = null;
        Next = null;
    }

    public void ReplaceWith(PageNode other)
    {
        other.Remove();
        InsertBefore(other);
        Remove();
    }

    public void MoveChildrenTo(PageNode target)
    {
        while (First is { } child)
        {
            child.Remove();
            target.Append(child);
        }
    }

    public IEnumerable<PageNode> Children()
    {
        for (var child = First; child is not null;)
        {
            var next = child.Next;
            yield return child;
            child = next;
        }
    }

    /// <summary>The node itself and everything below, in document order. The current node may be changed, not what follows it.</summary>
    public IEnumerable<PageNode> Walk()
    {
        for (var node = this; node is not null; node = node.Following(this)) yield return node;
    }

    /// <summary>The next node in document order within <paramref name="root"/>.</summary>
    public PageNode? Following(PageNode root) => First ?? FollowingAfter(root);

    /// <summary>The next node in document order that is not below this one.</summary>
    public PageNode? FollowingAfter(PageNode root)
    {
        for (var node = this; node is not null && node != root; node = node.Parent)
        {
            if (node.Next is not null) return node.Next;
        }
        return null;
    }

    public IEnumerable<PageNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent) yield return node;
    }

    public bool HasAncestor(string name)
    {
        for (var node = Parent; node is not null; node = node.Parent) if (node.Name == name) return true;
        return false;
    }

    private void Count(PageNode child, int sign)
    {
        var chars = child.Chars * sign;
        var links = (child.Name == "a" ? child.Chars : child.LinkChars) * sign;
        var commas = child.Commas * sign;
        if (chars == 0 && commas == 0) return;
        for (var node = this; node is not null; node = node.Parent)
        {
            node.Chars += chars;
            node.LinkChars += links;
            node.Commas += commas;
            if (node.Name == "a") links = chars;
        }
    }
}
