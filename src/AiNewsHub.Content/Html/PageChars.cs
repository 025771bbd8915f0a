using System.Buffers;
using System.Text;

namespace AiNewsHub.Content.Html;

/// <summary>
/// The characters of a page or of its text in rented memory. Nearly every page is longer than what the collector moves cheaply; a fresh copy for
/// each step made it collect everything every ten pages.
/// </summary>
internal sealed class PageChars : IDisposable
{
    private char[] _chars;

    private PageChars(int most) => _chars = ArrayPool<char>.Shared.Rent(Math.Max(1, most));

    public int Length { get; set; }

    /// <summary>Longer than the page; what is behind <see cref="Length"/> means nothing.</summary>
    public char[] Chars => _chars;

    public Span<char> Span => _chars.AsSpan(0, Length);

    /// <summary>Empty, with room for some.</summary>
    public static PageChars Rent(int room) => new(room);

    public static PageChars Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var page = new PageChars(encoding.GetMaxCharCount(bytes.Length));
        page.Length = encoding.GetChars(bytes, page._chars);
        return page;
    }

    public static PageChars Of(string text)
    {
        var page = new PageChars(text.Length) { Length = text.Length };
        text.CopyTo(page._chars);
        return page;
    }

    /// <summary>What is behind the page, at least as long as asked.</summary>
    public Span<char> Room(int wanted)
    {
        if (_chars.Length - Length < wanted)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, Length + wanted));
            Span.CopyTo(longer);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = longer;
        }
        return _chars.AsSpan(Length);
    }

    public void Dispose()
    {
        var chars = _chars;
        (_chars, Length) = ([], 0);
        if (chars.Length > 0) ArrayPool<char>.Shared.Return(chars);
    }
}
