using System.Runtime.InteropServices;
using System.Text;
using AiNewsHub.Content.Sanitizing;

namespace AiNewsHub.Content.Provenance;

/// <summary>Turns a stream of tags and words into <see cref="TextBlock"/>s; pages and feed content both go through it.</summary>
internal sealed class BlockBuilder(Uri? baseAddress)
{
    private const int MaxBlocks = 3_000;
    private const int MaxMarks = 500;
    private const int LongestLine = 160;

    private readonly List<TextBlock> _blocks = [];
    private readonly List<Open> _open = [];
    private readonly StringBuilder _text = StringBuilderCache.Take();
    private readonly List<WrittenLink> _links = [];
    private string _marks = "";
    private string? _link;
    private int _linkStart;
    private bool _image;
    private bool _figureEnded;
    private bool _space;
    private bool _lineEnds;

    public bool IsFull => _blocks.Count >= MaxBlocks;

    public void Start(string name, string marks, string? href)
    {
        if (name == "img")
        {
            // The words before a picture are not its caption.
            if (_text.Length > 0 && !IsInCaption()) Flush();
            (_image, _figureEnded) = (true, false);
            return;
        }
        if (name == "br") (_space, _lineEnds) = (true, true);
        // What has a name of its own is no line that goes on.
        else if (_lineEnds && marks.Length > 0) BreakLine(' ');
        if (IsBlock(name)) Flush();
        if (name == "a")
        {
            EndLink();
            (_link, _linkStart) = (href, -1);
        }
        else if (marks.Length > 0 && _marks.Length < MaxMarks && !IsBlock(name)) _marks += " " + marks;
        // What never ends holds no words.
        if (!HtmlNames.IsVoid(name))
            _open.Add(new(name, marks, name == "nav" || PlaceMarks.IsElsewhere(marks),
                name is not ("html" or "body" or "main" or "article") && PlaceMarks.IsFoot(marks)));
    }

    public void End(string name)
    {
        if (name == "a") EndLink();
        if (IsBlock(name)) Flush();
        if (name == "figure") _figureEnded = true;
        var at = _open.FindLastIndex(open => open.Name == name);
        if (at >= 0) _open.RemoveRange(at, _open.Count - at);
    }

    public void Words(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var folded = Folded(words);
            if (folded == 0)
            {
                _space = true;
                words = words[1..];
                continue;
            }
            if (_lineEnds) BreakLine(words[0]);
            if (_space && _text.Length > 0) _text.Append(' ');
            _space = false;
            if (_link is not null && _linkStart < 0) _linkStart = _text.Length;
            _text.Append(words[..folded]);
            words = words[folded..];
        }
    }

    /// <summary>Words whose character references are not yet decoded.</summary>
    public void RawWords(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&'))
        {
            Words(raw);
            return;
        }
        var decoded = StringBuilderCache.Take();
        HtmlEntities.Decode(raw, decoded);
        foreach (var chunk in decoded.GetChunks()) Words(chunk.Span);
        StringBuilderCache.Return(decoded);
    }

    /// <summary>How much of it has no white space but single spaces between words.</summary>
    private static int Folded(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c is > ' ' and < '\u0085' || !char.IsWhiteSpace(c)) continue;
            if (c != ' ' || i == 0 || i + 1 == words.Length || char.IsWhiteSpace(words[i + 1])) return i;
        }
        return words.Length;
    }

    public IReadOnlyList<TextBlock> Finish()
    {
        Flush();
        StringBuilderCache.Return(_text);
        return _blocks;
    }

    // A short line is a notice of its own, as "hk/dpa" above "Foto: …" in one paragraph; both stand after the picture that the first stands after.
    // One that goes on in small letters was only broken to be short.
    private void BreakLine(char next)
    {
        _lineEnds = false;
        if (char.IsLower(next) || _text.Length is 0 or > LongestLine || _open.Exists(open => open.Name is ['h', >= '1' and <= '6'])) return;
        var (image, ended) = (_image, _figureEnded);
        Flush();
        (_image, _figureEnded) = (image, ended);
    }

    private void EndLink()
    {
        if (_link is not null && _linkStart >= 0 && _text.Length > _linkStart) _links.Add(new(_linkStart, _text.Length - _linkStart, _link));
        _link = null;
    }

    private void Flush()
    {
        var link = _link;
        EndLink();
        if (_text.Length > 0)
        {
            var marks = _marks;
            for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - 2); i--) if (_open[i].Marks.Length > 0) marks += " " + _open[i].Marks;
            var text = _text.ToString();
            _blocks.Add(new TextBlock(text, _links.Count == 0 ? [] : _links.ToArray(), baseAddress, Place(), _image, _image && _figureEnded,
                _open.Exists(open => open.Name is "blockquote" or "q"), marks, CueScan.Of(text)));
            _image = false;
        }
        _text.Clear();
        _links.Clear();
        _marks = "";
        (_space, _lineEnds) = (false, false);
        if (link is not null) (_link, _linkStart) = (link, -1);
    }

    private BlockPlace Place()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var name = _open[i].Name;
            if (name is "figcaption" or "figure") return BlockPlace.Caption;
            if (name is ['h', >= '1' and <= '6']) return BlockPlace.Heading;
            if (_open[i].Elsewhere) return BlockPlace.Elsewhere;
        }
        return _open.Exists(open => open.Foot) ? BlockPlace.Foot : _open.Exists(open => open.Name is "footer" or "aside") ? BlockPlace.Edge : BlockPlace.Body;
    }

    private bool IsInCaption() => _open.Exists(open => open.Name is "figure" or "figcaption");

    /// <summary>An element that the words stand in; what its class names say of the place is asked once.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Open(string Name, string Marks, bool Elsewhere, bool Foot);

    private static bool IsBlock(string name) => Html.ElementNames.IsBlock(name) || name is "td" or "th" or "button" or "label" or "option";
}
