using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>Walks the names and raw values between a tag's name and its end.</summary>
internal ref struct HtmlAttributeReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public HtmlAttribute Current { get; private set; }

    public readonly HtmlAttributeReader GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_position < _text.Length && (char.IsWhiteSpace(_text[_position]) || _text[_position] == '/')) _position++;
        if (_position >= _text.Length) return false;
        var start = _position++;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('=' or '/')) _position++;
        var name = _text[start.._position];
        var after = _position;
        while (after < _text.Length && char.IsWhiteSpace(_text[after])) after++;
        if (after >= _text.Length || _text[after] != '=')
        {
            Current = new HtmlAttribute(name, []);
            return true;
        }
        _position = after + 1;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
        Current = new HtmlAttribute(name, Value());
        return true;
    }

    private ReadOnlySpan<char> Value()
    {
        if (_position >= _text.Length) return [];
        var quote = _text[_position];
        if (quote is '"' or '\'')
        {
            var inside = _text[(_position + 1)..];
            var end = inside.IndexOf(quote);
            if (end < 0) end = inside.Length;
            _position += end + 2;
            return inside[..end];
        }
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position])) _position++;
        return _text[start.._position];
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly ref struct HtmlAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    private readonly ReadOnlySpan<char> _name = name;
    private readonly ReadOnlySpan<char> _value = value;

    public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = _name;
        value = _value;
    }
}

/// <summary>Numbers that tables and lists need; 0 when absent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellAttributes(int ColumnSpan, int RowSpan, int Start);
