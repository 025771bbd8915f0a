using System.Buffers;
using System.Text;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>What <see cref="CleanHtmlWriter"/> has written: the HTML, and the plain text beside it.</summary>
internal sealed class CleanOutput
{
    /// <summary>What cannot stand in the HTML as it is: markup, and control characters but the two that are white space.</summary>
    private static readonly SearchValues<char> _unwritable = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\n', '\t']),
        '\u007f', '\ufeff', '&', '<', '>']);

    private readonly StringBuilder _html = StringBuilderCache.Take();
    private readonly StringBuilder _text = StringBuilderCache.Take();

    /// <summary>Whether what comes now is written to the HTML only, and is no part of the plain text.</summary>
    public bool IsAside { get; set; }

    /// <summary>Characters of HTML.</summary>
    public int Length => _html.Length;

    /// <summary>Whether the text ends where something of its own begins.</summary>
    public bool IsTextSeparated => _text.Length > 0 && _text[^1] is '\n' or '\t';

    /// <summary>Writes to the HTML alone, as it is.</summary>
    public CleanOutput Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <inheritdoc cref="Markup(string)"/>
    public CleanOutput Markup(char markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Writes words to both, escaped where they must be.</summary>
    public void Words(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(_unwritable)) >= 0; text = text[(at + 1)..])
        {
            AppendBoth(text[..at]);
            var escaped = text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null };
            if (escaped is null) continue;
            _html.Append(escaped);
            if (!IsAside) _text.Append(text[at]);
        }
        AppendBoth(text);
    }

    private void AppendBoth(ReadOnlySpan<char> text)
    {
        _html.Append(text);
        if (!IsAside) _text.Append(text);
    }

    public void Attribute(string name, ReadOnlySpan<char> value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        for (int at; (at = value.IndexOfAny("&\"<>")) >= 0; value = value[(at + 1)..])
        {
            _html.Append(value[..at]).Append(value[at] switch { '&' => "&amp;", '"' => "&quot;", '<' => "&lt;", _ => "&gt;" });
        }
        _html.Append(value).Append('"');
    }

    public void Separate(char separator)
    {
        if (!IsAside && _text.Length > 0 && !IsTextSeparated) _text.Append(separator);
    }

    /// <summary>Both; the output must not be used any more.</summary>
    public CleanHtml Finish() => new(StringBuilderCache.Finish(_html), StringBuilderCache.Finish(_text).Trim());
}
